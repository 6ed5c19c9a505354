namespace SocialFunctions.Domain.Classification;

/// <summary>
/// What another judge said of the mood of the same text: kept beside the first so that a change of provider can be weighed, or put
/// over it where it counts.
/// </summary>
/// <param name="Source"><c>embedded</c> or <c>language-service</c>.</param>
/// <param name="Confidence">Of the sentiment, 0 to 1.</param>
public sealed record SecondOpinion(string Source, Sentiment Sentiment, double Confidence)
{
    /// <summary>Twice as likely as all else together: from there on a mood can overturn what the message was taken for.</summary>
    private const double Clear = 2 / 3d;

    /// <summary>
    /// This mood in place of the first. A clear grievance is neither praise nor chatter: it becomes a complaint, wants an answer unless it
    /// is said to somebody else, and does not wait for last. Of the annotated mentions (mentions.jsonl) that are negative and were taken
    /// for chatter without an answer, four in five are complaints and three in five want one. The other way round nothing changes: a
    /// complaint looked at in vain costs less than one missed.
    /// </summary>
    /// <param name="toSomebodyElse">People talk to each other, and the brand is only named.</param>
    public MessageClassification Over(MessageClassification first, bool toSomebodyElse)
    {
        var judged = first with { Sentiment = Sentiment, Confidence = Confidence, Source = Source };
        if (Sentiment != Sentiment.Negative || Confidence < Clear || first.Intent is not (Intent.Praise or Intent.Other))
            return judged;
        var asked = Grieved(new Demand(first.NeedsReply, first.Urgency));
        return judged with
        {
            Intent = Intent.Complaint,
            NeedsReply = asked.NeedsReply,
            Urgency = asked.Urgency,
            WithoutSelfHarm = first.WithoutSelfHarm is { } without ? Grieved(without) : null,
        };

        Demand Grieved(Demand one) => new(one.NeedsReply || !toSomebodyElse, one.Urgency == Urgency.Low ? Urgency.Normal : one.Urgency);
    }
}

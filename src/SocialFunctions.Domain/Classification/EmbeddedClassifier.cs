using SocialFunctions.Domain.Classification.Aspects;
using SocialFunctions.Domain.Classification.Linear;
using SocialFunctions.Domain.Classification.PersonalData;

namespace SocialFunctions.Domain.Classification;

/// <summary>
/// Classifies a message with the word lists and weights that the assembly carries: Spanish and English in full; Portuguese, French,
/// Italian, German, Catalan, Galician and Basque roughly. Pure, linear in the length of the text, and safe to call from many threads.
/// docs/model-card.md says how well and where it fails.
/// </summary>
public sealed class EmbeddedClassifier
{
    private readonly Weights weights;

    public EmbeddedClassifier()
        : this(Weights.Embedded)
    {
    }

    internal EmbeddedClassifier(Weights weights) => this.weights = weights;

    /// <param name="languageHint">What the network says of the language, such as <c>es</c> or <c>es-MX</c>; weighed, not believed.</param>
    /// <param name="rating">Stars of a review, 1 to 5.</param>
    /// <param name="toSomebodyElse">People talk to each other, and the brand is only named.</param>
    public MessageClassification Classify(string text, string? languageHint = null, decimal? rating = null, bool toSomebodyElse = false)
    {
        // Read without what belongs to one person: so no topic, cue or feature can hold it.
        var found = PersonalDataFinder.Find(text ?? "");
        using var message = new MessageReader(PersonalDataMask.Of(text ?? "", found), languageHint);
        Span<float> scores = stackalloc float[Outputs.Count];
        Scorer.Score(weights, message.Features, scores);
        Span<float> moods = stackalloc float[Outputs.Sentiments];
        SentimentRule.Weigh(scores, weights, rating, moods);
        var surest = rating is not null ? 1 : Doubt.Most(message);
        var likeliest = (Sentiment)Chances.Best(moods);
        var (sentiment, intent) = Accord.Of(likeliest, IntentRule.Decide(scores, message.Evidence, likeliest, Math.Min(moods[(int)likeliest], surest)), moods, scores);
        var needsReply = ReplyRule.NeedsReply(scores, message.Evidence, intent, toSomebodyElse);
        var urgency = ReplyRule.Urgency(scores, intent, needsReply, message.Evidence.IsGrave);
        var sensitive = SensitiveRule.Decide(message.Evidence, intent, urgency, found.Count > 0);
        if (sensitive == SensitiveSubjects.Discrimination && intent == Intent.Complaint)
            urgency = Urgency.Critical;
        Demand? withoutSelfHarm = null;
        // Whoever speaks of ending it is answered, and first, whatever else the message says.
        if (sensitive == SensitiveSubjects.SelfHarm)
            (withoutSelfHarm, needsReply, urgency) = (new Demand(needsReply, urgency), true, Urgency.Critical);
        return new()
        {
            Language = Tongues.Code(message.Tongue),
            Sentiment = sentiment,
            Confidence = Math.Round(Math.Min(moods[(int)sentiment], surest), 2),
            Intent = intent,
            NeedsReply = needsReply,
            Urgency = urgency,
            Topics = KeyPhrases.Of(message.Text, message.Tokens, message.Tongue),
            Sensitive = sensitive,
            WithoutSelfHarm = withoutSelfHarm,
            PersonalData = Kinds(found),
            Aspects = AspectReader.Read(message, sentiment, intent),
            Mixed = message.Evidence.IsMixed,
            Cues = CueWords.Of(message, weights, sentiment, intent),
        };
    }

    private static string[] Kinds(IReadOnlyList<PersonalDataSpan> found)
    {
        if (found.Count == 0)
            return [];
        var kinds = new List<string>();
        foreach (var span in found)
            if (!kinds.Contains(span.Kind))
                kinds.Add(span.Kind);
        return [.. kinds];
    }
}

using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.Linear;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>Which way each output must move for a message; 0 where it carries no label.</summary>
internal static class Losses
{
    /// <summary>
    /// The corpus holds more of the rare purposes than what comes in, so that they are learnt; these weights give back what is written to
    /// brands: more grievances, less chatter.
    /// </summary>
    private const float ComplaintWeight = 1.4f;
    private const float OtherWeight = 0.9f;
    private const float PraiseWeight = 1.4f;
    private const float NegativeWeight = 1.15f;

    public static void Slopes(LabelledMessage message, ReadOnlySpan<float> scores, Span<float> slopes)
    {
        slopes.Clear();
        OneOf((int?)message.Sentiment, Outputs.Sentiment, Outputs.Sentiments, scores, slopes, message.Sentiment == Sentiment.Negative ? NegativeWeight : 1);
        OneOf((int?)message.Intent, Outputs.Intent, Outputs.Intents, scores, slopes, Weight(message.Intent));
        OneOf((int?)message.Urgency, Outputs.Urgency, Outputs.Urgencies, scores, slopes);
        YesOrNo(message.NeedsReply, Outputs.Reply, scores, slopes);
        YesOrNo(message.Spam, Outputs.Spam, scores, slopes);
    }

    private static float Weight(Intent? intent) => intent switch
    {
        Intent.Complaint => ComplaintWeight,
        Intent.Other => OtherWeight,
        Intent.Praise => PraiseWeight,
        _ => 1,
    };

    private static void OneOf(int? right, int from, int count, ReadOnlySpan<float> scores, Span<float> slopes, float weight = 1)
    {
        if (right is not { } label)
            return;
        var chances = slopes.Slice(from, count);
        scores.Slice(from, count).CopyTo(chances);
        Chances.FromScores(chances);
        chances[label] -= 1;
        foreach (ref var slope in chances)
            slope *= weight;
    }

    private static void YesOrNo(bool? right, int output, ReadOnlySpan<float> scores, Span<float> slopes)
    {
        if (right is { } label)
            slopes[output] = Chances.FromScore(scores[output]) - (label ? 1 : 0);
    }
}

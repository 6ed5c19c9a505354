using SocialFunctions.Domain.Classification.Linear;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>Which way each output must move for a message; 0 where it carries no label.</summary>
internal static class Losses
{
    public static void Slopes(LabelledMessage message, ReadOnlySpan<float> scores, Span<float> slopes)
    {
        slopes.Clear();
        OneOf((int?)message.Sentiment, Outputs.Sentiment, Outputs.Sentiments, scores, slopes);
        OneOf((int?)message.Intent, Outputs.Intent, Outputs.Intents, scores, slopes);
        OneOf((int?)message.Urgency, Outputs.Urgency, Outputs.Urgencies, scores, slopes);
        YesOrNo(message.NeedsReply, Outputs.Reply, scores, slopes);
        YesOrNo(message.Spam, Outputs.Spam, scores, slopes);
    }

    private static void OneOf(int? right, int from, int count, ReadOnlySpan<float> scores, Span<float> slopes)
    {
        if (right is not { } label)
            return;
        var chances = slopes.Slice(from, count);
        scores.Slice(from, count).CopyTo(chances);
        Chances.FromScores(chances);
        chances[label] -= 1;
    }

    private static void YesOrNo(bool? right, int output, ReadOnlySpan<float> scores, Span<float> slopes)
    {
        if (right is { } label)
            slopes[output] = Chances.FromScore(scores[output]) - (label ? 1 : 0);
    }
}

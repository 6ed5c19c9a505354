using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>From scores to a mood and how sure that is.</summary>
internal static class SentimentRule
{
    /// <summary>Of a text without a word or a sign: hardly more than a guess among three.</summary>
    private const double Blank = 0.34;

    public static (Sentiment Sentiment, double Confidence) Decide(ReadOnlySpan<float> scores, Weights weights, in Evidence evidence, decimal? rating)
    {
        Span<float> chances = stackalloc float[Outputs.Sentiments];
        scores.Slice(Outputs.Sentiment, Outputs.Sentiments).CopyTo(chances);
        for (var sentiment = 0; sentiment < chances.Length; sentiment++)
            chances[sentiment] /= weights.Temperature[Outputs.Sentiment + sentiment];
        AddStars(chances, rating);
        Chances.FromScores(chances);
        var best = Chances.Best(chances);
        var isBlank = evidence is { Words: 0, MoodSigns: 0 } && rating is null;
        return ((Sentiment)best, Math.Round(isBlank ? Math.Min(chances[best], Blank) : chances[best], 2));
    }

    /// <summary>Stars are what the author meant: two away from the middle outweigh most words.</summary>
    private static void AddStars(Span<float> scores, decimal? rating)
    {
        if (rating is not { } stars)
            return;
        var lean = (float)(Math.Clamp(stars, 1, 5) - 3);
        scores[(int)Sentiment.Positive] += 1.6f * lean;
        scores[(int)Sentiment.Negative] -= 1.6f * lean;
        scores[(int)Sentiment.Neutral] += 0.5f - (0.6f * Math.Abs(lean));
    }
}

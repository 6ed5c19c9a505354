using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>From scores to a mood and how sure that is.</summary>
internal static class SentimentRule
{
    /// <param name="chances">Filled, in the order of <see cref="Sentiment"/>.</param>
    public static void Weigh(ReadOnlySpan<float> scores, Weights weights, decimal? rating, Span<float> chances)
    {
        Temper(scores.Slice(Outputs.Sentiment, Outputs.Sentiments), weights, chances);
        AddStars(chances, rating);
        Chances.FromScores(chances);
    }

    private static void Temper(ReadOnlySpan<float> scores, Weights weights, Span<float> tempered)
    {
        for (var sentiment = 0; sentiment < scores.Length; sentiment++)
            tempered[sentiment] = scores[sentiment] / weights.Temperature[Outputs.Sentiment + sentiment];
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

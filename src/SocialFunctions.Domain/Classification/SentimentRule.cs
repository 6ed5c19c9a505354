using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>From scores to a mood and how sure that is.</summary>
internal static class SentimentRule
{
    /// <summary>Of a text without a word or a sign: hardly more than a guess among three.</summary>
    private const double Blank = 0.34;

    /// <summary>Of several words in no language that it knows: whatever pulled, it did not read them.</summary>
    private const double Unread = 0.5;
    private const int SeveralWords = 4;

    public static (Sentiment Sentiment, double Confidence) Decide(
        ReadOnlySpan<float> scores, Weights weights, in Evidence evidence, Tongue tongue, decimal? rating)
    {
        Span<float> chances = stackalloc float[Outputs.Sentiments];
        Temper(scores.Slice(Outputs.Sentiment, Outputs.Sentiments), weights, chances);
        AddStars(chances, rating);
        Chances.FromScores(chances);
        var best = Chances.Best(chances);
        var most = rating is not null ? 1
            : evidence is { Words: 0, MoodSigns: 0 } ? Blank
            : tongue == Tongue.Unknown && evidence.Words >= SeveralWords ? Unread : 1;
        return ((Sentiment)best, Math.Round(Math.Min(chances[best], most), 2));
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

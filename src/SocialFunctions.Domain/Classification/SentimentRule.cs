namespace SocialFunctions.Domain.Classification;

/// <summary>From evidence to a mood and how sure that is.</summary>
internal static class SentimentRule
{
    private const float PositiveFrom = 0.9f;
    private const float NegativeFrom = -0.6f;

    public static (Sentiment Sentiment, double Confidence) Decide(in Evidence evidence, decimal? rating)
    {
        var emphasis = 1 + (0.08f * Math.Min(4, evidence.Exclamations)) + (0.05f * Math.Min(4, evidence.Stressed));
        var score = (evidence.Mood * emphasis) - Grievance(evidence) + Stars(rating);
        var sentiment = score >= PositiveFrom ? Sentiment.Positive : score <= NegativeFrom ? Sentiment.Negative : Sentiment.Neutral;
        return (sentiment, Confidence(sentiment, score, evidence, rating));
    }

    /// <summary>A reported failure is a grievance even where no word of feeling falls.</summary>
    private static float Grievance(in Evidence evidence) =>
        (0.5f * Math.Min(4, evidence.Of(Cue.Complaint)))
        + (0.25f * Math.Min(3, evidence.Of(Cue.High) + evidence.Of(Cue.Critical)))
        + (0.15f * Math.Min(3, evidence.Of(Cue.Negator)));

    /// <summary>Stars are what the author meant: two away from the middle outweigh most words.</summary>
    private static float Stars(decimal? rating) => rating is { } stars ? (float)(Math.Clamp(stars, 1, 5) - 3) * 1.8f : 0;

    private static double Confidence(Sentiment sentiment, float score, in Evidence evidence, decimal? rating)
    {
        var signs = evidence.MoodSigns + evidence.Of(Cue.Complaint) + (rating is null ? 0 : 3);
        var total = evidence.Positive + evidence.Negative;
        var conflict = total > 0 ? Math.Min(evidence.Positive, evidence.Negative) / total : 0;
        if (sentiment == Sentiment.Neutral)
            // Silence is weak evidence of neutrality; more words without a sign make it stronger, opposite signs weaker.
            return Math.Round(0.35 + (0.3 * (1 - Math.Exp(-evidence.Words / 12.0)) * (1 - conflict)) - (signs > 0 ? 0.05 : 0), 2);
        var strength = 1 - Math.Exp(-Math.Abs(score) / 2.5);
        var amount = 1 - Math.Exp(-signs / 1.5);
        return Math.Round(Math.Clamp(0.35 + (0.6 * strength * amount * (1 - (0.6 * conflict))), 0, 0.97), 2);
    }
}

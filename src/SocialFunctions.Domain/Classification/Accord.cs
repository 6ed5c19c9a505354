using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>
/// Mood and purpose are judged apart, and hardly ever deny each other: nobody complains in a good mood, or praises in a bad one. Where
/// they come out so, one of them was misread; then the likeliest pair that holds together is meant.
/// </summary>
internal static class Accord
{
    /// <summary>How much more the purpose counts than the mood: what people want is said plainer than how they feel.</summary>
    private const float OfPurpose = 2;

    /// <param name="moods">The chances of the moods.</param>
    /// <param name="scores">All decisions' scores.</param>
    public static (Sentiment Sentiment, Intent Intent) Of(Sentiment sentiment, Intent intent, ReadOnlySpan<float> moods, ReadOnlySpan<float> scores)
    {
        if (!Deny(sentiment, intent))
            return (sentiment, intent);
        Span<float> intents = stackalloc float[Outputs.Intents];
        scores.Slice(Outputs.Intent, Outputs.Intents).CopyTo(intents);
        Chances.FromScores(intents);
        var (meant, likeliest) = ((sentiment, Intent.Other), float.NegativeInfinity);
        for (var mood = Sentiment.Neutral; mood <= Sentiment.Negative; mood++)
            for (var purpose = Intent.Complaint; purpose <= Intent.Other; purpose++)
                if (purpose != Intent.Spam && !Deny(mood, purpose)
                    && MathF.Log(moods[(int)mood]) + (OfPurpose * MathF.Log(intents[(int)purpose])) is var together && together > likeliest)
                    (meant, likeliest) = ((mood, purpose), together);
        return (meant.Item1, IntentRule.OrSpam(meant.Item2, scores));
    }

    /// <summary>No message of the corpus is of such a pair.</summary>
    private static bool Deny(Sentiment sentiment, Intent intent) => (sentiment, intent) is
        (Sentiment.Positive, Intent.Complaint) or (Sentiment.Negative, Intent.Praise) or (Sentiment.Neutral, Intent.Praise);
}

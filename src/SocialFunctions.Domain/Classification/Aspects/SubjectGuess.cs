using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>
/// Adds what no listed word names and only the situation tells ("two weeks at the window" is a delivery), where the weights are sure
/// enough. It has the mood of the whole.
/// </summary>
internal static class SubjectGuess
{
    /// <summary>The least chance where words name nothing.</summary>
    private const float Alone = 0.3f;

    /// <summary>The least chance beside a subject that words name, which may be all there is.</summary>
    private const float Beside = 0.5f;

    /// <summary>The least chance in a question: most ask for a fact, and are about no subject.</summary>
    private const float Asked = 0.4f;

    /// <summary>With more of them named, the rest is seldom about one more.</summary>
    private const int MostNamed = 1;

    /// <param name="length">How many of the tokens are looked at.</param>
    public static IReadOnlyList<Aspect> Complete(IReadOnlyList<Aspect> named, in MessageReader message, int length, Sentiment overall, Intent intent)
    {
        if (length == 0 || named.Count > MostNamed)
            return named;
        var last = message.Readings[length - 1];
        Span<float> chances = stackalloc float[SubjectWeights.Count];
        SubjectWeights.Embedded.Score(message.Features.Words[..last.WordsEnd], message.Features.Letters[..last.LettersEnd], chances);
        Chances.FromScores(chances);
        var best = Chances.Best(chances);
        var mood = Mood(overall, intent);
        var least = named.Count > 0 ? Beside : mood == Sentiment.Neutral ? Asked : Alone;
        if (best == SubjectWeights.None || chances[best] < least || (named.Count > 0 && named[0].Subject == Subjects.Name(best)))
            return named;
        Aspect guess = new(Subjects.Name(best), mood);
        return named.Count == 0 ? [guess] : [named[0], guess];
    }

    /// <summary>A complaint without a word of mood still blames what it is about.</summary>
    private static Sentiment Mood(Sentiment overall, Intent intent) => overall != Sentiment.Neutral ? overall : intent switch
    {
        Intent.Complaint => Sentiment.Negative,
        Intent.Praise => Sentiment.Positive,
        _ => Sentiment.Neutral,
    };
}

using System.Numerics;
using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>
/// Weighs what the listed words name by what the whole message looks like, and adds what no word names and only the situation tells
/// ("two weeks at the window" is a delivery), where the weights are sure enough.
/// </summary>
/// <param name="length">How many of the tokens are looked at, one at least.</param>
/// <param name="inPassing">A bit for each subject that a word names; looked at where none of them was taken for an opinion.</param>
internal readonly ref struct SubjectGuess(in MessageReader message, int length, Sentiment overall, Intent intent, uint inPassing)
{
    /// <summary>The least chance where words name nothing.</summary>
    private const float Alone = 0.4f;

    /// <summary>The least chance beside a subject that words name, which may be all there is.</summary>
    private const float Beside = 0.6f;

    /// <summary>The least chance in a question: most ask for a fact, and are about no subject.</summary>
    private const float Asked = 0.45f;

    /// <summary>A word that names a subject in a message that does not look like it at all has another meaning there.</summary>
    private const float Unlikely = 0.03f;

    /// <summary>How much likelier a word that names a subject makes it, though it stands in many messages about something else.</summary>
    private const float OfInPassing = 3;

    /// <summary>Chances are shared: where more is named, each one's is small, and there is seldom one more.</summary>
    private const int MostNamed = 2;

    private readonly ReadOnlySpan<int> words = message.Features.Words[..message.Readings[length - 1].WordsEnd];
    private readonly ReadOnlySpan<int> letters = message.Features.Letters[..message.Readings[length - 1].LettersEnd];

    /// <summary>A complaint without a word of mood still blames what it is about.</summary>
    private readonly Sentiment mood = overall != Sentiment.Neutral ? overall : intent switch
    {
        Intent.Complaint => Sentiment.Negative,
        Intent.Praise => Sentiment.Positive,
        _ => Sentiment.Neutral,
    };

    private readonly bool asks = message.Evidence.Questions > 0 || message.Evidence.Of(Cue.Question) > 0 || intent == Intent.Suggestion;

    public IReadOnlyList<Aspect> Complete(IReadOnlyList<Aspect> named)
    {
        if (named.Count > MostNamed || (named.Count == 0 && Least(0) == float.MaxValue))
            return named;
        Span<float> chances = stackalloc float[SubjectWeights.Count];
        SubjectWeights.Embedded.Score(words, letters, chances);
        Chances.FromScores(chances);
        var likely = Likely(named, chances);
        if (likely.Count == 0)
            Favour(inPassing, chances);
        var best = Chances.Best(chances);
        if (best != SubjectWeights.None && chances[best] >= Least(likely.Count) && likely.Count < MostNamed && !Names(likely, best))
            likely.Add(new(Subjects.Name(best), mood));
        return likely;
    }

    private static void Favour(uint subjects, Span<float> chances)
    {
        for (; subjects != 0; subjects &= subjects - 1)
            chances[BitOperations.TrailingZeroCount(subjects)] *= OfInPassing;
    }

    /// <summary>Chatter is about nothing that is not named. Where nobody feels or asks, nothing is said of a subject.</summary>
    private float Least(int named) =>
        intent == Intent.Other ? float.MaxValue
        : named > 0 ? Beside
        : mood != Sentiment.Neutral ? Alone
        : asks ? Asked : float.MaxValue;

    private static bool Names(List<Aspect> likely, int subject) => likely.Count > 0 && likely[0].Subject == Subjects.Name(subject);

    /// <summary>What is only asked about stays: a question says too little to look like anything.</summary>
    private static List<Aspect> Likely(IReadOnlyList<Aspect> named, ReadOnlySpan<float> chances)
    {
        List<Aspect> likely = [];
        foreach (var aspect in named)
            if (aspect.Sentiment == Sentiment.Neutral || chances[Subjects.Parse(aspect.Subject)] >= Unlikely)
                likely.Add(aspect);
        return likely;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace SocialFunctions.Domain.Classification;

/// <summary>Tells the language by function words, letters that only some languages use, and what the network says.</summary>
internal static class LanguageGuess
{
    /// <summary>Less than this says nothing: <c>ok</c>, <c>Madrid</c>.</summary>
    private const float Least = 0.3f;

    public static Tongue Of(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, string? hint)
    {
        Scores scores = default;
        var words = 0;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word)
                continue;
            words++;
            if (token.Word is { } word)
                AddWord(ref scores, word);
        }

        if (words == 0)
            return Tongue.Unknown;
        AddLetters(ref scores, text);
        var hinted = Tongues.Parse(hint);
        if (hinted != Tongue.Unknown)
            scores[(int)hinted] += 0.7f;
        return Best(scores);
    }

    private static void AddWord(ref Scores scores, WordEntry word)
    {
        var share = 1f / Math.Max(1, BitOperations.PopCount(word.StopIn));
        for (var tongue = 0; tongue < Tongues.Count; tongue++)
            if ((word.StopIn & (1 << tongue)) != 0)
                scores[tongue] += share;
            else if (word.StopIn == 0 && word.Meaning.SaysSomethingIn((Tongue)tongue))
                scores[tongue] += 0.35f;
    }

    private static void AddLetters(ref Scores scores, ReadOnlySpan<char> text)
    {
        if (text.ContainsAny("ñÑ¿¡"))
            scores[(int)Tongue.Es] += 1.5f;
        if (text.ContainsAny("ãõÃÕ"))
            scores[(int)Tongue.Pt] += 1.5f;
        if (text.ContainsAny("ßäÄ"))
            scores[(int)Tongue.De] += 1f;
        if (text.ContainsAny("êùûœ"))
            scores[(int)Tongue.Fr] += 0.7f;
        if (text.Contains("l·l", StringComparison.OrdinalIgnoreCase))
            scores[(int)Tongue.Ca] += 2f;
    }

    private static Tongue Best(Scores scores)
    {
        var best = 0;
        for (var tongue = 1; tongue < Tongues.Count; tongue++)
            if (scores[tongue] > scores[best])
                best = tongue;
        return scores[best] >= Least ? (Tongue)best : Tongue.Unknown;
    }

    [InlineArray(Tongues.Count)]
    private struct Scores
    {
        private float first;
    }
}

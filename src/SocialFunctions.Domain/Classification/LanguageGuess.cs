using System.Buffers;
using SocialFunctions.Domain.Classification.Languages;

namespace SocialFunctions.Domain.Classification;

/// <summary>Tells the language of a short, noisy text by its words; what the network says of it is weighed with them.</summary>
internal static class LanguageGuess
{
    /// <summary>A message of 60,000 characters is in the language of its first pages.</summary>
    private const int LooksAt = 400;

    /// <summary>What a hint is worth in log-odds: it decides between relatives, not against plain words.</summary>
    private const float HintWorth = 1.5f;

    private const float InvertedMarkWorth = 1.5f;

    /// <summary>Less sure than this, the words say as little as a name: <c>Anna Schmidt</c>.</summary>
    private const float Least = 0.3f;

    private static readonly SearchValues<char> InvertedMarks = SearchValues.Create("¿¡");

    /// <summary><see cref="Tongue.Unknown"/> where there is nothing to judge by, or where none of ours fits.</summary>
    public static Tongue Of(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, string? hint)
    {
        if (tokens.Length > LooksAt)
            tokens = tokens[..LooksAt];
        var reading = new LanguageReading();
        if (!reading.Read(text, tokens, TokenKind.Word) && !reading.Read(text, tokens, TokenKind.Hashtag))
            return Tongue.Unknown;
        if (reading.IsForeignScript)
            return Tongue.Unknown;

        Span<float> odds = stackalloc float[LanguageModel.Classes];
        reading.Weigh(odds);
        if (text.ContainsAny(InvertedMarks))
            odds[(int)Tongue.Es] += InvertedMarkWorth;
        var hinted = Tongues.Parse(hint);
        if (hinted != Tongue.Unknown)
            odds[(int)hinted] += HintWorth;
        var best = Best(odds);
        if (Probability(odds, best) < Least)
            return hinted;
        return best switch
        {
            LanguageModel.Nothing => hinted,
            LanguageModel.Foreign => Tongue.Unknown,
            _ => (Tongue)best,
        };
    }

    private static int Best(ReadOnlySpan<float> odds)
    {
        var best = 0;
        for (var one = 1; one < odds.Length; one++)
            if (odds[one] > odds[best])
                best = one;
        return best;
    }

    private static float Probability(ReadOnlySpan<float> odds, int one)
    {
        var sum = 0f;
        foreach (var other in odds)
            sum += MathF.Exp(other - odds[one]);
        return 1 / sum;
    }
}

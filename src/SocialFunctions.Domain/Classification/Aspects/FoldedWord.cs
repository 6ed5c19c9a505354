namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>A folded word as one number, so that a phrase is compared without folding its words again.</summary>
internal static class FoldedWord
{
    public static ulong Of(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Folding.LongestWord];
        // FNV-1a, 64 bits.
        var hash = 0xcbf29ce484222325ul;
        foreach (var letter in folded[..Folding.Fold(word, folded, 2, out _)])
            hash = (hash ^ letter) * 0x100000001b3ul;
        return hash;
    }
}

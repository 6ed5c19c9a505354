namespace SocialFunctions.Domain.Classification;

/// <summary>All embedded word lists in one dictionary, so that each word of a message costs one look-up.</summary>
internal sealed class Lexicon(Dictionary<string, WordEntry> words, Stems stems, Dictionary<int, Sign> emoji)
{
    /// <summary>Shorter names must end in a handle as a name does, before a capital, a digit or a line: <c>SernacAyuda</c>, and no <c>facualvarez</c>.</summary>
    private const int ShortestOpening = 7;

    private static readonly Lazy<Lexicon> Loaded = new(LexiconBuilder.Build);

    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> words = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Lexicon Embedded => Loaded.Value;

    /// <summary>The word itself, else the longest stem that it begins with.</summary>
    public WordEntry? Find(ReadOnlySpan<char> folded) => words.TryGetValue(folded, out var word) ? word : stems.Of(folded);

    /// <summary>Only whole words: for cutting hashtags, where a stem would cut anywhere.</summary>
    public bool Knows(ReadOnlySpan<char> folded) => words.ContainsKey(folded);

    /// <summary>Who is called by a handle that is, or begins with, a name of grave weight: <c>condusef</c> of <c>CondusefMX</c>; null for anybody else.</summary>
    public WordEntry? FindGrave(ReadOnlySpan<char> handle)
    {
        Span<char> folded = stackalloc char[Folding.LongestWord];
        for (var end = Math.Min(handle.Length, Folding.LongestWord); end > 0; end--)
        {
            if (end < ShortestOpening && end < handle.Length && char.IsLower(handle[end]))
                continue;
            var length = Folding.Fold(handle[..end], folded, 2, out _);
            if (words.TryGetValue(folded[..length], out var word) && word.CuesIn(Tongue.Unknown).Has(Cue.Grave))
                return word;
        }

        return null;
    }

    public float Emoji(int rune) => emoji.TryGetValue(rune, out var sign) ? sign.Mood : 0;
}

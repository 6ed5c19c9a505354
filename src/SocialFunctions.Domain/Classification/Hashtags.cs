namespace SocialFunctions.Domain.Classification;

/// <summary>Finds the words inside a hashtag: by capitals (<c>PesimoServicio</c>), else by known words that fill it (<c>worstflightever</c>).</summary>
internal static class Hashtags
{
    private const int MostParts = 6;
    private const int ShortestPart = 2;

    /// <summary>Writes the words as pieces; returns how many, 0 when the hashtag cannot be cut.</summary>
    public static int Cut(ReadOnlySpan<char> tag, int start, Lexicon lexicon, Span<Token> tokens)
    {
        if (tag.Length > Folding.LongestWord)
            return 0;
        Span<int> ends = stackalloc int[MostParts];
        var parts = ByCapitals(tag, ends);
        if (parts < 2)
            parts = ByWords(tag, lexicon, ends);
        if (parts < 2)
            return 0;
        Span<char> folded = stackalloc char[Folding.LongestWord];
        for (int part = 0, from = 0; part < parts; from = ends[part++])
        {
            var word = tag[from..ends[part]];
            var entry = lexicon.Find(folded[..Folding.Fold(word, folded, 2, out _)]);
            tokens[part] = new(TokenKind.HashtagPart, start + from, word.Length, entry);
        }

        return parts;
    }

    private static int ByCapitals(ReadOnlySpan<char> tag, Span<int> ends)
    {
        var parts = 0;
        for (var at = 1; at <= tag.Length; at++)
        {
            if (at < tag.Length && !(char.IsUpper(tag[at]) && char.IsLower(tag[at - 1])))
                continue;
            if (parts == MostParts)
                return 0;
            ends[parts++] = at;
        }

        return parts;
    }

    /// <summary>The longest known word first, again and again; gives up where none fits, without trying other cuts.</summary>
    private static int ByWords(ReadOnlySpan<char> tag, Lexicon lexicon, Span<int> ends)
    {
        Span<char> folded = stackalloc char[Folding.LongestWord];
        var length = Folding.Fold(tag, folded, 2, out _);
        if (length != tag.Length || lexicon.Knows(folded[..length]))
            return 0;
        int parts = 0, from = 0;
        while (from < length)
        {
            var to = length;
            while (to - from >= ShortestPart && !lexicon.Knows(folded[from..to]))
                to--;
            if (to - from < ShortestPart || parts == MostParts)
                return 0;
            ends[parts++] = from = to;
        }

        return parts;
    }
}

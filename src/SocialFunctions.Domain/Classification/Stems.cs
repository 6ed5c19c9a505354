namespace SocialFunctions.Domain.Classification;

/// <summary>Entries that stand for all words with one beginning (<c>esper*</c>).</summary>
internal sealed class Stems
{
    private const int Shortest = 3;

    /// <summary>By their first letters, longest first: a word costs one look-up, whatever its length.</summary>
    private readonly Dictionary<string, List<Stem>> stems = new(1024, StringComparer.Ordinal);
    private readonly Dictionary<string, List<Stem>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public Stems() => lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest that the word begins with.</summary>
    public WordEntry? Of(ReadOnlySpan<char> folded)
    {
        if (folded.Length >= Shortest && lookup.TryGetValue(folded[..Shortest], out var known))
            foreach (var stem in known)
                if (folded.StartsWith(stem.Spelling, StringComparison.Ordinal))
                    return stem.Entry;
        return null;
    }

    /// <summary>Of this beginning, made where there is none yet.</summary>
    /// <exception cref="InvalidDataException">It has fewer than three letters.</exception>
    public WordEntry Entry(string spelling)
    {
        if (spelling.Length < Shortest)
            throw new InvalidDataException($"A word list has the stem {spelling}*: it needs {Shortest} letters.");
        var start = spelling[..Shortest];
        if (!stems.TryGetValue(start, out var known))
            stems.Add(start, known = []);
        var place = 0;
        for (; place < known.Count && known[place].Spelling.Length >= spelling.Length; place++)
            if (known[place].Spelling == spelling)
                return known[place].Entry;
        var entry = new WordEntry { IsStem = true };
        known.Insert(place, new(spelling, entry));
        return entry;
    }

    private sealed record Stem(string Spelling, WordEntry Entry);
}

namespace SocialFunctions.Domain.Classification;

/// <summary>
/// Words that are no subject although they are no function words: numbers, fillers, common verbs. A list apart from the lexicons, so that
/// no weight sees it: it can grow without training anew.
/// </summary>
internal static class TopicFillers
{
    private const string Folder = "Topics/";
    private const string Verbs = "verbs";

    /// <summary>Shorter words end by chance as a verb does.</summary>
    private const int ShortestVerb = 6;

    /// <summary>Endings that Spanish gives to verbs and hardly to anything else, folded.</summary>
    private static readonly string[] VerbEndings =
    [
        "aron", "ieron", "iendo", "yendo", "asteis", "isteis", "abamos", "aban", "iamos", "aremos", "eremos", "iremos", "arian", "erian", "irian",
        "andome", "iendome", "andonos", "iendonos", "arnos", "ernos", "irnos", "arlo", "erlo", "irlo", "arla", "arles", "erles", "irles", "arlos", "arlas",
    ];

    private static readonly Lazy<Dictionary<string, string>> Loaded = new(Load);

    /// <summary>A filler, a number or a verb.</summary>
    public static bool Has(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Folding.LongestWord];
        folded = folded[..Folding.Fold(word, folded, 2, out _)];
        return Find(folded) is not null || IsVerb(folded);
    }

    /// <summary>The same without the verbs: "esperando" is no subject, but a reason.</summary>
    public static bool IsEmpty(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Folding.LongestWord];
        return Find(folded[..Folding.Fold(word, folded, 2, out _)]) is { } section && section != Verbs;
    }

    private static string? Find(ReadOnlySpan<char> folded) =>
        Loaded.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var section) ? section : null;

    private static bool IsVerb(ReadOnlySpan<char> folded)
    {
        if (folded.Length < ShortestVerb)
            return false;
        foreach (var ending in VerbEndings)
            if (folded.EndsWith(ending))
                return true;
        return false;
    }

    private static Dictionary<string, string> Load()
    {
        // The same kind of dictionary as the lexicon's: its code is compiled already.
        var words = new Dictionary<string, string>(1_500, StringComparer.Ordinal);
        foreach (var file in LexiconReader.Files(Folder))
            foreach (var line in LexiconReader.Read(file))
                foreach (var word in line.Phrases)
                    words.TryAdd(Folding.Fold(word), line.Section);
        return words;
    }
}

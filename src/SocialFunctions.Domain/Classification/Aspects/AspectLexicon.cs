namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>
/// The embedded lists of terms. A section is a subject, <c>[price]</c>, a subject with a judgement, <c>[price -]</c>, a subject
/// that is mostly named in passing, <c>[price ?]</c>, or <c>[none]</c>; the rest as <see cref="LexiconReader"/> reads it.
/// </summary>
internal sealed class AspectLexicon
{
    private const string Folder = "Aspects/";

    /// <summary>What a term that judges weighs, as a clear mood word does.</summary>
    private const float Judged = 2;

    private static readonly Lazy<AspectLexicon> Loaded = new(Load);

    private readonly Dictionary<ulong, AspectTerm[]> terms = [];

    private AspectLexicon()
    {
    }

    public static AspectLexicon Embedded => Loaded.Value;

    /// <summary>The terms that begin with this word, longest first.</summary>
    public ReadOnlySpan<AspectTerm> Find(ulong word) => terms.TryGetValue(word, out var found) ? found : [];

    private static AspectLexicon Load()
    {
        var lexicon = new AspectLexicon();
        foreach (var file in LexiconReader.Files(Folder))
            foreach (var line in LexiconReader.Read(file))
                lexicon.Add(line);
        return lexicon;
    }

    private void Add(LexiconLine line)
    {
        var (subject, judgement) = line.Section[^1] switch
        {
            '+' => (line.Section[..^2], Judged),
            '-' => (line.Section[..^2], -Judged),
            '?' => (line.Section[..^2], 0),
            _ => (line.Section, 0),
        };
        byte? number = subject == "none" ? null : Subjects.Parse(subject);
        foreach (var phrase in line.Phrases)
            Add(LexiconReader.Words(phrase), number, judgement, line.Section[^1] == '?');
    }

    private void Add(string[] words, byte? subject, float judgement, bool inPassing)
    {
        var rest = new ulong[words.Length - 1];
        for (var i = 0; i < rest.Length; i++)
            rest[i] = FoldedWord.Of(words[i + 1]);

        var first = FoldedWord.Of(words[0]);
        var known = terms.GetValueOrDefault(first, []);
        var place = 0;
        while (place < known.Length && known[place].Rest.Length >= rest.Length)
            place++;
        terms[first] = [.. known[..place], new AspectTerm(rest, subject, judgement, inPassing), .. known[place..]];
    }
}

using System.Text;

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

    private readonly Dictionary<ulong, AspectTerm[]> terms;

    private AspectLexicon(Dictionary<ulong, AspectTerm[]> terms) => this.terms = terms;

    public static AspectLexicon Embedded => Loaded.Value;

    /// <summary>The terms that begin with this word, longest first.</summary>
    public ReadOnlySpan<AspectTerm> Find(ulong word) => terms.TryGetValue(word, out var found) ? found : [];

    private static AspectLexicon Load()
    {
        var assembly = typeof(AspectLexicon).Assembly;
        var all = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).SelectMany(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            return LexiconReader.Read(reader).Select(entry => Term(entry.Section, entry.Phrase)).ToList();
        });
        return new(all.GroupBy(entry => entry.First)
            .ToDictionary(group => group.Key, group => group.Select(entry => entry.Term).OrderByDescending(term => term.Rest.Length).ToArray()));
    }

    private static (ulong First, AspectTerm Term) Term(string section, string phrase)
    {
        var words = phrase.Split(' ').Select(word => FoldedWord.Of(word)).ToArray();
        var (subject, judgement) = section[^1] switch
        {
            '+' => (section[..^2], Judged),
            '-' => (section[..^2], -Judged),
            '?' => (section[..^2], 0),
            _ => (section, 0),
        };
        return (words[0], new(words[1..], subject == "none" ? null : Subjects.Parse(subject), judgement, section[^1] == '?'));
    }
}

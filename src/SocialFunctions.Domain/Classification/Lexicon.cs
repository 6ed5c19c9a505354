using System.Text;

namespace SocialFunctions.Domain.Classification;

/// <summary>All embedded word lists in one dictionary, so that each word of a message costs one look-up.</summary>
internal sealed class Lexicon
{
    private const string Folder = "Lexicons/";
    private static readonly Lazy<Lexicon> Loaded = new(Load);

    private readonly Dictionary<string, WordEntry> words = new(8192, StringComparer.Ordinal);
    private readonly Dictionary<int, float> emoji = [];
    private Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private Lexicon()
    {
    }

    public static Lexicon Embedded => Loaded.Value;

    public WordEntry? Find(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var word) ? word : null;

    public float Emoji(int rune) => emoji.GetValueOrDefault(rune);

    private static Lexicon Load()
    {
        var lexicon = new Lexicon();
        var assembly = typeof(Lexicon).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            lexicon.Add(name[Folder.Length..], reader);
        }

        foreach (var word in lexicon.words.Values)
            word.Phrases.Sort((one, other) => other.Rest.Count.CompareTo(one.Rest.Count));
        lexicon.lookup = lexicon.words.GetAlternateLookup<ReadOnlySpan<char>>();
        return lexicon;
    }

    private void Add(string file, StreamReader reader)
    {
        var tongue = Tongues.Parse(file.Split('.')[0]);
        foreach (var (section, phrase) in LexiconReader.Read(reader))
        {
            if (tongue == Tongue.Unknown)
                AddEmoji(section, phrase);
            else if (section == "stop")
                Word(Folding.Fold(phrase)).StopsIn(tongue);
            else if (LexiconReader.IsMood(section, out var mood))
                MeaningOf(phrase).SetMood(tongue, mood);
            else
                MeaningOf(phrase).SetCue(tongue, Enum.Parse<Cue>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
        }
    }

    private void AddEmoji(string section, string line)
    {
        if (!LexiconReader.IsMood(section, out var mood))
            throw new InvalidDataException($"An emoji list has the section [{section}], which is no number.");
        foreach (var sign in line.Split(' '))
            emoji[Rune.GetRuneAt(sign, 0).Value] = mood;
    }

    private Meaning MeaningOf(string phrase)
    {
        var parts = phrase.Split(' ').Select(part => Word(Folding.Fold(part))).ToArray();
        if (parts.Length == 1)
            return parts[0].Meaning;
        var rest = parts[1..];
        var known = parts[0].Phrases.Find(other => other.Rest.SequenceEqual(rest));
        if (known is null)
            parts[0].Phrases.Add(known = new Phrase(rest, new Meaning()));
        return known.Meaning;
    }

    private WordEntry Word(string folded)
    {
        if (!words.TryGetValue(folded, out var word))
            words.Add(folded, word = new WordEntry());
        return word;
    }
}

using System.Runtime.CompilerServices;
using System.Text;

namespace SocialFunctions.Domain.Classification;

/// <summary>All embedded word lists in one dictionary, so that each word of a message costs one look-up.</summary>
internal sealed class Lexicon
{
    private const string Folder = "Lexicons/";
    private const string ConceptFile = "concepts.txt";
    private const string ValenceSuffix = ".valence.txt";
    private const int ShortestStem = 3;
    private const int LongestStem = 14;
    private static readonly Lazy<Lexicon> Loaded = new(Load);

    private readonly Dictionary<string, WordEntry> words = new(24_000, StringComparer.Ordinal);
    private readonly Dictionary<string, WordEntry> stems = new(2048, StringComparer.Ordinal);
    private readonly Dictionary<int, float> emoji = [];
    private readonly List<string> concepts = [];
    private string lastSection = "";
    private Cue lastCue;
    private Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> stemLookup;

    private Lexicon()
    {
    }

    public static Lexicon Embedded => Loaded.Value;

    /// <summary>The word itself, else the longest stem that it begins with.</summary>
    public WordEntry? Find(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var word) ? word : Stem(folded);

    /// <summary>Only whole words: for cutting hashtags, where a stem would cut anywhere.</summary>
    public bool Knows(ReadOnlySpan<char> folded) => lookup.ContainsKey(folded);

    public float Emoji(int rune) => emoji.GetValueOrDefault(rune);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private WordEntry? Stem(ReadOnlySpan<char> folded)
    {
        for (var length = Math.Min(folded.Length, LongestStem); length >= ShortestStem; length--)
            if (stemLookup.TryGetValue(folded[..length], out var stem))
                return stem;
        return null;
    }

    private static Lexicon Load()
    {
        var lexicon = new Lexicon();
        var assembly = typeof(Lexicon).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).OrderDescending(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            lexicon.Add(name[Folder.Length..], reader);
        }

        lexicon.lookup = lexicon.words.GetAlternateLookup<ReadOnlySpan<char>>();
        lexicon.stemLookup = lexicon.stems.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (spelling, word) in lexicon.words)
        {
            if (word.Phrases.Count > 1)
                word.Phrases.Sort((one, other) => other.Rest.Count.CompareTo(one.Rest.Count));
            if (lexicon.Stem(spelling) is { } stem)
                word.Inherit(stem);
        }

        return lexicon;
    }

    private void Add(string file, StreamReader reader)
    {
        var tongue = Tongues.Parse(file.Split('.')[0]);
        foreach (var (section, phrase) in LexiconReader.Read(reader))
        {
            if (file == ConceptFile)
                AddConcept(section, phrase);
            else if (tongue == Tongue.Unknown)
                AddEmoji(section, phrase);
            else if (file.EndsWith(ValenceSuffix, StringComparison.Ordinal))
                AddValence(tongue, section, phrase);
            else if (section == "stop")
                Word(Folding.Fold(phrase)).StopsIn(tongue);
            else if (LexiconReader.IsMood(section, out var mood))
                AddMood(tongue, phrase, mood);
            else
                MeaningOf(phrase).SetCue(tongue, CueOf(section));
        }
    }

    private Cue CueOf(string section)
    {
        if (section != lastSection)
            (lastSection, lastCue) = (section, Enum.Parse<Cue>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
        return lastCue;
    }

    /// <summary>The first list that names a word decides; the lists are read from z to a, so that <c>sentiment</c> comes before <c>moods</c>.</summary>
    private void AddMood(Tongue tongue, string phrase, float mood)
    {
        var meaning = phrase.EndsWith('*') ? StemOf(phrase).Meaning : MeaningOf(phrase);
        if (!meaning.SaysMoodIn(tongue))
            meaning.SetMood(tongue, mood);
    }

    private WordEntry StemOf(string phrase)
    {
        var spelling = Folding.Fold(phrase[..^1]);
        if (!stems.TryGetValue(spelling, out var stem))
            stems.Add(spelling, stem = new WordEntry { IsStem = true });
        return stem;
    }

    private void AddEmoji(string section, string line)
    {
        if (!LexiconReader.IsMood(section, out var mood))
            throw new InvalidDataException($"An emoji list has the section [{section}], which is no number.");
        foreach (var sign in line.Split(' '))
            emoji[Rune.GetRuneAt(sign, 0).Value] = mood;
    }

    private void AddConcept(string section, string phrase)
    {
        var number = concepts.IndexOf(section) + 1;
        if (number == 0)
        {
            concepts.Add(section);
            number = concepts.Count;
        }

        if (phrase.Contains(' ', StringComparison.Ordinal))
            PhraseOf(phrase.TrimEnd('*')).Concept = (byte)number;
        else if (phrase.EndsWith('*'))
            StemOf(phrase).Concept = (byte)number;
        else if (Word(Folding.Fold(phrase)) is { Concept: 0 } word)
            word.Concept = (byte)number;
    }

    private void AddValence(Tongue tongue, string section, string phrase)
    {
        if (!LexiconReader.IsMood(section, out var valence))
            throw new InvalidDataException($"A list of valences has the section [{section}], which is no number.");
        if (!phrase.Contains(' ', StringComparison.Ordinal))
            Word(Folding.Fold(phrase)).SetValence(tongue, valence);
    }

    private Meaning MeaningOf(string phrase) =>
        phrase.Contains(' ', StringComparison.Ordinal) ? PhraseOf(phrase).Meaning : Word(Folding.Fold(phrase)).Meaning;

    private Phrase PhraseOf(string phrase)
    {
        var parts = phrase.Split(' ').Select(part => Word(Folding.Fold(part))).ToArray();
        var rest = parts[1..];
        var known = parts[0].Phrases.Find(other => other.IsOf(rest));
        if (known is null)
            parts[0].Phrases.Add(known = new Phrase(rest));
        return known;
    }

    private WordEntry Word(string folded)
    {
        if (!words.TryGetValue(folded, out var word))
            words.Add(folded, word = new WordEntry());
        return word;
    }
}

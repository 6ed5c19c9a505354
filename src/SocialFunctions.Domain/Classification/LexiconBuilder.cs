using System.Text;

namespace SocialFunctions.Domain.Classification;

/// <summary>Puts the embedded word lists together.</summary>
internal sealed class LexiconBuilder
{
    private const string Folder = "Lexicons/";
    private const string ConceptFile = Folder + "concepts.txt";
    private const string ValenceSuffix = ".valence.txt";

    private readonly Dictionary<string, WordEntry> words = new(24_000, StringComparer.Ordinal);
    private readonly Stems stems = new();
    private readonly Dictionary<int, Sign> emoji = [];
    private readonly List<string> concepts = [];

    private LexiconBuilder()
    {
    }

    public static Lexicon Build()
    {
        var builder = new LexiconBuilder();
        var files = LexiconReader.Files(Folder);
        Array.Reverse(files);
        foreach (var file in files)
            builder.Add(file);

        // The runtime's own loop: it would compile one of ours anew in its midst, which takes longer than the loop.
        new List<string>(builder.words.Keys).ForEach(builder.Complete);
        return new(builder.words, builder.stems, builder.emoji);
    }

    private void Complete(string spelling)
    {
        if (stems.Of(spelling) is { } stem)
            words[spelling].Inherit(stem);
    }

    private void Add(string file)
    {
        var tongue = Tongues.Parse(file.AsSpan(Folder.Length, file.IndexOf('.', StringComparison.Ordinal) - Folder.Length));
        foreach (var line in LexiconReader.Read(file))
        {
            if (file == ConceptFile)
                AddConcepts(line);
            else if (tongue == Tongue.Unknown)
                AddEmoji(line);
            else if (file.EndsWith(ValenceSuffix, StringComparison.Ordinal))
                AddValences(tongue, line);
            else if (line.Section == "stop")
                AddStops(tongue, line);
            else if (LexiconReader.IsMood(line.Section, out var mood))
                AddMoods(tongue, line, mood);
            else
                AddCues(tongue, line);
        }
    }

    private void AddStops(Tongue tongue, LexiconLine line)
    {
        foreach (var word in line.Phrases)
            Word(word).StopsIn(tongue);
    }

    /// <summary>A section may name several cues: <c>[health grave]</c>.</summary>
    private void AddCues(Tongue tongue, LexiconLine line)
    {
        foreach (var name in line.Section.Split(' '))
        {
            var cue = Enum.Parse<Cue>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var phrase in line.Phrases)
                MeaningOf(phrase).SetCue(tongue, cue);
        }
    }

    /// <summary>The first list that names a word decides; the lists are read from z to a, so that <c>sentiment</c> comes before <c>moods</c>.</summary>
    private void AddMoods(Tongue tongue, LexiconLine line, float mood)
    {
        foreach (var phrase in line.Phrases)
        {
            var meaning = phrase.EndsWith('*') ? StemOf(phrase).Meaning : MeaningOf(phrase);
            if (!meaning.SaysMoodIn(tongue))
                meaning.SetMood(tongue, mood);
        }
    }

    private void AddEmoji(LexiconLine line)
    {
        if (!LexiconReader.IsMood(line.Section, out var mood))
            throw new InvalidDataException($"An emoji list has the section [{line.Section}], which is no number.");
        foreach (var phrase in line.Phrases)
            foreach (var sign in phrase.Split(' '))
                emoji[Rune.GetRuneAt(sign, 0).Value] = new(mood);
    }

    private void AddConcepts(LexiconLine line)
    {
        if (!concepts.Contains(line.Section))
            concepts.Add(line.Section);
        var number = (byte)(concepts.IndexOf(line.Section) + 1);
        foreach (var phrase in line.Phrases)
        {
            if (phrase.Contains(' ', StringComparison.Ordinal))
                PhraseOf(phrase.TrimEnd('*')).Concept = number;
            else if (phrase.EndsWith('*'))
                StemOf(phrase).Concept = number;
            else if (Word(phrase) is { Concept: 0 } word)
                word.Concept = number;
        }
    }

    private void AddValences(Tongue tongue, LexiconLine line)
    {
        if (!LexiconReader.IsMood(line.Section, out var valence))
            throw new InvalidDataException($"A list of valences has the section [{line.Section}], which is no number.");
        foreach (var phrase in line.Phrases)
            if (!phrase.Contains(' ', StringComparison.Ordinal))
                Word(phrase).SetValence(tongue, valence);
    }

    private Meaning MeaningOf(string phrase) => phrase.Contains(' ', StringComparison.Ordinal) ? PhraseOf(phrase).Meaning : Word(phrase).Meaning;

    private Phrase PhraseOf(string phrase)
    {
        var parts = LexiconReader.Words(phrase);
        var rest = new WordEntry[parts.Length - 1];
        for (var i = 0; i < rest.Length; i++)
            rest[i] = Word(parts[i + 1]);
        return Word(parts[0]).PhraseWith(rest);
    }

    private WordEntry StemOf(string phrase) => stems.Entry(Folding.Fold(phrase[..^1]));

    private WordEntry Word(string spelling)
    {
        // Most spellings are folded as they stand, and most words of a phrase are known by then.
        if (words.TryGetValue(spelling, out var known))
            return known;
        var folded = Folding.Fold(spelling);
        if (!words.TryGetValue(folded, out var word))
            words.Add(folded, word = new WordEntry());
        return word;
    }
}

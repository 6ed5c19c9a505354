using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.Languages;

namespace SocialFunctions.TrainLanguages;

/// <summary>What there is to learn from: for each class of the model its messages, its formal text and its vocabulary.</summary>
internal sealed class Corpus
{
    private static readonly string[] Names = [.. Enumerable.Range(0, Tongues.Count).Select(i => Tongues.Code((Tongue)i)), "other", "names"];

    private Corpus(IReadOnlyList<ClassText> classes) => Classes = classes;

    /// <summary>In the order of <see cref="LanguageModel"/>'s classes.</summary>
    public IReadOnlyList<ClassText> Classes { get; }

    public int Lines => Classes.Sum(text => text.Messages.Count + text.Formal.Count + text.Vocabulary.Count);

    /// <summary>
    /// Reads languages/CODE.txt, languages/udhr/CODE.txt and languages/words/CODE.txt, one text a line, and the labelled messages
    /// train/CODE-….tsv, whose text is the last column.
    /// </summary>
    public static Corpus Read(string folder) => new([.. Names.Select(name => Class(folder, name))]);

    private static ClassText Class(string folder, string name)
    {
        var languages = Path.Combine(folder, "languages");
        return new(
            [.. Texts(languages, name), .. Labelled(Path.Combine(folder, "train"), name)],
            [.. Texts(Path.Combine(languages, "udhr"), name)],
            [.. Texts(Path.Combine(languages, "words"), name)]);
    }

    private static IEnumerable<string[]> Texts(string folder, string name)
    {
        var path = Path.Combine(folder, name + ".txt");
        return File.Exists(path) ? WordsOf(File.ReadLines(path)) : [];
    }

    private static IEnumerable<string[]> Labelled(string folder, string name) =>
        !Directory.Exists(folder) ? []
            : Directory.GetFiles(folder, name + "-*.tsv").Order(StringComparer.Ordinal)
                .SelectMany(path => WordsOf(File.ReadLines(path).Skip(1).Select(line => line[(line.LastIndexOf('\t') + 1)..])));

    private static IEnumerable<string[]> WordsOf(IEnumerable<string> texts) => texts.Select(Words.Of).Where(words => words.Length > 0);
}

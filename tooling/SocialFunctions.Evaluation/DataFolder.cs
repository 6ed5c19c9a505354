namespace SocialFunctions.Evaluation;

/// <summary>Finds the labelled files below a folder; the files about spam are one set, as are those of the corpus, its hard ones, and those of it with every aspect.</summary>
public static class DataFolder
{
    private static readonly string[] Endings = [".csv", ".tsv", ".jsonl"];

    public static IReadOnlyList<LabelledSet> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Endings.Contains(Path.GetExtension(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => (Set: Name(path), LabelledFile.Read(path).Messages))
            .Where(file => file.Messages.Any(message => message.HasLabel))
            .GroupBy(file => file.Set)
            .Select(group => new LabelledSet(group.Key, [.. group.SelectMany(file => file.Messages)])),
    ];

    private static string Name(string path) =>
        Path.GetFileName(Path.GetDirectoryName(path)) == "spam" ? "spam"
        : Path.GetExtension(path) == ".tsv" ? CorpusName(path)
        : Path.GetFileNameWithoutExtension(path);

    private static string CorpusName(string path) =>
        LabelledFile.IsOfSituations(path) ? "corpus, situations"
        : LabelledFile.NamesEverySubject(path) ? "corpus, aspects"
        : LabelledFile.IsHard(path) ? "corpus, hard"
        : "corpus, held out";
}

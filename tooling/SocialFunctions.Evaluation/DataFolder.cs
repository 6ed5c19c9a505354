namespace SocialFunctions.Evaluation;

/// <summary>
/// Finds the labelled files below a folder; the files about spam are one set, as are those of the corpus, its hard ones, those of it with
/// every aspect, and the short texts of many languages.
/// </summary>
public static class DataFolder
{
    public const string ShortTexts = "short texts";
    private static readonly string[] Endings = [".csv", ".tsv", ".jsonl"];

    /// <exception cref="LabelledFileException">Something in a labelled file is wrong.</exception>
    public static IReadOnlyList<LabelledSet> Read(string folder)
    {
        var contents = Look(folder);
        return contents.Problems.Count == 0 ? contents.Sets : throw new LabelledFileException(contents.Problems);
    }

    /// <param name="path">A folder, or a file: that one must be a labelled one.</param>
    public static DataContents Look(string path)
    {
        var isFile = File.Exists(path);
        var problems = new List<LabelProblem>();
        var leftOut = new List<LabelProblem>();
        var found = new List<(string Set, LabelledSet Content)>();
        foreach (var file in isFile ? [path] : Files(path, problems))
        {
            try
            {
                if (LabelledFile.Look(file, out var otherForm) is not { } set)
                    leftOut.Add(new(file, null, null, otherForm, LabelledFile.Forms));
                else if (set.Messages.Any(message => message.HasLabel))
                    found.Add((Name(file), set));
                else
                    leftOut.Add(new(file, null, null, $"{set.Messages.Count} messages and no label", LabelledFile.Forms));
            }
            catch (LabelledFileException wrong)
            {
                problems.AddRange(wrong.Problems);
            }
        }

        var sets = found.GroupBy(file => file.Set).Select(group => new LabelledSet(group.Key, [.. group.SelectMany(file => file.Content.Messages)]));
        return isFile ? new([.. sets], [.. problems, .. leftOut], []) : new([.. sets], problems, leftOut);
    }

    private static string[] Files(string folder, List<LabelProblem> problems)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) || ShortTextsForm.IsFor(path))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(folder, null, null, $"a folder that cannot be read ({fault.Message.TrimEnd('.')})", "one that can"));
            return [];
        }
    }

    private static string Name(string path) =>
        Path.GetFileName(Path.GetDirectoryName(path)) == "spam" ? "spam"
        : ShortTextsForm.IsFor(path) ? ShortTexts
        : Path.GetExtension(path) == ".tsv" ? CorpusName(path)
        : Path.GetFileNameWithoutExtension(path);

    private static string CorpusName(string path) =>
        LabelledFile.IsOfSituations(path) ? "corpus, situations"
        : LabelledFile.NamesEverySubject(path) ? "corpus, aspects"
        : LabelledFile.IsHard(path) ? "corpus, hard"
        : "corpus, held out";
}

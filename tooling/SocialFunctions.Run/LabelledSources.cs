using SocialFunctions.Evaluation;

namespace SocialFunctions.Run;

/// <summary>What <c>--evaluate</c> measures on: each <c>--data</c>, or the shared data beside the checkout and what the project itself holds out.</summary>
internal static class LabelledSources
{
    /// <param name="data">Folders or files; empty for those that the checkout knows.</param>
    /// <param name="corrected">A set of its own, where it holds anything.</param>
    /// <returns>The sets; and all that is wrong with the options and within labelled files, as sentences.</returns>
    public static (IReadOnlyList<LabelledSet> Sets, IReadOnlyList<string> Problems) Find(IReadOnlyList<DirectoryInfo> data, LabelledSet? corrected)
    {
        var paths = data.Count > 0 ? [.. data.Select(one => one.FullName)] : Own();
        List<string> problems = [.. paths.Where(path => !Path.Exists(path)).Select(path => $"--data: there is no file or folder '{path}'.")];
        var found = paths.Where(Path.Exists).Select(DataFolder.Look).ToList();
        problems.AddRange(LabelledFileException.Sentences([.. found.SelectMany(one => one.Problems)]));
        List<LabelledSet> sets = [.. found.SelectMany(one => one.Sets)];
        var leftOut = found.SelectMany(one => one.LeftOut).ToList();
        if (corrected is { Messages.Count: > 0 })
            sets.Add(corrected);
        if (sets.Count == 0 && problems.Count == 0)
            problems.AddRange([$"No labelled messages were found in {string.Join(", ", paths)}: name a folder or a file with --data.", .. LabelledFileException.Sentences(leftOut)]);
        else if (leftOut.Count > 0 && problems.Count == 0)
            Say.Line($"Left out, since they are no labelled files: {string.Join("; ", leftOut.Select(one => $"{Path.GetFileName(one.File)} ({one.Found})"))}.");
        return (sets, problems);
    }

    /// <summary>What was read again of these sets, and what is wrong with the files that say so.</summary>
    public static (IReadOnlyList<Rereading> Read, IReadOnlyList<string> Problems) ReadAgain(IReadOnlyList<LabelledSet> sets)
    {
        try
        {
            return (Rereading.Find(sets, Checkout.Of("corpus", "labels")), []);
        }
        catch (LabelledFileException wrong)
        {
            return ([], [.. LabelledFileException.Sentences(wrong.Problems)]);
        }
    }

    private static List<string> Own()
    {
        var shared = Path.GetFullPath(Checkout.Of("..", "shared", "data"));
        List<string> own = [Checkout.Of("corpus", "heldout"), Checkout.Of("corpus", "languages", "test")];
        if (Directory.Exists(shared))
            own.Insert(0, shared);
        else
            Say.Line($"{shared} IS ABSENT: only what this project holds out itself is measured.");
        return own;
    }
}

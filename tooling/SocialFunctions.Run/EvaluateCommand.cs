using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Run;

/// <summary><c>./run --evaluate</c>: measures the embedded classifier on labelled messages and prints one table, then the confusions.</summary>
internal static class EvaluateCommand
{
    /// <param name="folders">Empty: the shared data beside the checkout and the held-out part of the corpus.</param>
    /// <param name="corrections">What people corrected: a file, or the address of the app that has them; null for those that <c>./run</c> kept.</param>
    public static async Task<int> RunAsync(IReadOnlyList<DirectoryInfo> folders, string? corrections, CancellationToken cancellationToken)
    {
        var problems = folders.Where(folder => !folder.Exists).Select(folder => $"--data: there is no folder '{folder.FullName}'.").ToList();
        var (corrected, foot, problem) = await CorrectionSource.ChooseAsync(corrections, KeptCorrections.Place, cancellationToken);
        problems.AddRange(problem is null ? [] : [problem]);
        if (problems.Count > 0)
            return Say.Wrong(problems);
        var sets = Sets(folders);
        sets.AddRange(corrected is null ? [] : [corrected]);
        if (sets.Count == 0)
            return Say.Failed("No labelled messages were found: name a folder with --data.");
        await PrintAsync(sets, cancellationToken);
        Say.Result(foot);
        return ExitCodes.Done;
    }

    private static List<LabelledSet> Sets(IReadOnlyList<DirectoryInfo> folders)
    {
        var paths = folders.Select(folder => folder.FullName).ToList();
        if (paths.Count == 0)
        {
            var shared = Path.GetFullPath(Checkout.Of("..", "shared", "data"));
            if (Directory.Exists(shared))
                paths.Add(shared);
            else
                Say.Line($"{shared} IS ABSENT: only the held-out part of the corpus is measured.");
            paths.Add(Checkout.Of("corpus", "heldout"));
        }

        return [.. paths.SelectMany(DataFolder.Read)];
    }

    private static async Task PrintAsync(List<LabelledSet> sets, CancellationToken cancellationToken)
    {
        var classifier = new EmbeddedClassifier();
        var peers = new Peers(Checkout.Of("tooling"));
        var figures = new List<Figure>();
        foreach (var set in sets)
        {
            Say.Progress($"Measuring {set.Name}");
            var beside = set.Messages.Any(message => message.Sentiment is not null) ? await peers.JudgeAsync(set.Messages, cancellationToken) : [];
            if (peers.Absence is { } absence)
                Say.Line(absence);
            foreach (var slow in beside.Where(peer => peer.Judged < peer.Known))
                Say.Line($"{slow.Name} is slow: it judged {slow.Judged} of the {slow.Known} messages of {set.Name}.");
            figures.AddRange(Evaluator.Measure(set, Evaluator.Judge(classifier, set), beside));
        }

        foreach (var line in EvaluationTable.Lines(figures))
            Say.Result(line);
        foreach (var line in figures.Where(figure => figure.Language is "all" || figures.Count(other => other.Set == figure.Set && other.Decision == figure.Decision) == 1).SelectMany(EvaluationTable.Confusion))
            Say.Result(line);
        foreach (var line in sets.Select(RepeatedTexts.Line).OfType<string>())
            Say.Result(line);
    }
}

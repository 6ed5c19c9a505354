using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Run;

/// <summary><c>./run --evaluate</c>: measures the embedded classifier on labelled messages and prints one table, then the confusions.</summary>
internal static class EvaluateCommand
{
    /// <param name="data">Folders or files; empty: the shared data beside the checkout and what the project holds out.</param>
    /// <param name="corrections">What people corrected: a file, or the address of the app that has them; null for those that <c>./run</c> kept.</param>
    public static async Task<int> RunAsync(IReadOnlyList<DirectoryInfo> data, string? corrections, CancellationToken cancellationToken)
    {
        var (corrected, foot, problems) = await CorrectionSource.ChooseAsync(corrections, KeptCorrections.Place, cancellationToken);
        var (sets, wrong) = LabelledSources.Find(data, corrected);
        var (read, crooked) = LabelledSources.ReadAgain(sets);
        if (problems.Count + wrong.Count + crooked.Count > 0)
            return Say.Wrong([.. problems, .. wrong, .. crooked]);
        await PrintAsync([.. sets, .. read.Select(one => one.Agreed)], read.Select(one => one.Line()), cancellationToken);
        Say.Result(foot);
        return ExitCodes.Done;
    }

    private static async Task PrintAsync(IReadOnlyList<LabelledSet> sets, IEnumerable<string> readAgain, CancellationToken cancellationToken)
    {
        var classifier = new EmbeddedClassifier();
        var peers = new Peers(Checkout.Of("tooling"));
        var moody = sets.Where(set => set.Messages.Any(message => message.Sentiment is not null)).ToList();
        var asked = peers.LabelAsync([.. moody.SelectMany(set => set.Messages)], cancellationToken);
        var judged = new List<IReadOnlyList<Judged>>();
        foreach (var set in sets)
        {
            Say.Step($"Measuring {set.Name}, {set.Messages.Count} messages");
            judged.Add(Evaluator.Judge(classifier, set));
        }

        Say.Step("Waiting for the npm peers, side by side");
        var answers = await asked;
        if (peers.Absence is { } absence)
            Say.Line(absence);
        var figures = sets.SelectMany((set, at) => Evaluator.Measure(set, judged[at], Beside(moody, set, answers))).ToList();
        foreach (var line in EvaluationTable.Lines(figures))
            Say.Result(line);
        foreach (var line in figures.Where(figure => figure.IsWhole).SelectMany(EvaluationTable.Confusion))
            Say.Result(line);
        foreach (var line in sets.Select(RepeatedTexts.Line).OfType<string>().Concat(readAgain).Concat(EvaluationTable.Promised(figures)))
            Say.Result(line);
    }

    /// <summary>The peers were given all sets' messages at once: of their answers, those to this set's.</summary>
    private static IReadOnlyList<PeerAnswer> Beside(List<LabelledSet> moody, LabelledSet set, IReadOnlyList<PeerAnswer> answers)
    {
        var before = moody.TakeWhile(one => !ReferenceEquals(one, set)).Sum(one => one.Messages.Count);
        return moody.Contains(set) ? [.. answers.Select(answer => answer.Part(before, set.Messages.Count))] : [];
    }
}

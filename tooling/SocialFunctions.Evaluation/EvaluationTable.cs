using System.Globalization;

namespace SocialFunctions.Evaluation;

/// <summary>All figures as one table, and below it where the answers went.</summary>
public static class EvaluationTable
{
    private static readonly string[] PeerNames = ["multilang-sentiment", "vader-sentiment", "wink-sentiment"];

    public static IEnumerable<string> Lines(IReadOnlyList<Figure> figures)
    {
        string[] heads = ["Decision", "Set", "Language", "Messages", "Accuracy", "Macro-F1", "ECE", "multilang", "vader", "wink", "Promise"];
        var cells = figures.Select(Cells).Prepend(heads).ToList();
        var widths = heads.Select((_, column) => cells.Max(row => row[column].Length)).ToArray();
        for (var at = 0; at < cells.Count; at++)
        {
            yield return "| " + string.Join(" | ", cells[at].Select((cell, column) => column is >= 3 and <= 9 && at > 0 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))) + " |";
            if (at == 0)
                yield return "| " + string.Join(" | ", widths.Select((width, column) => column is >= 3 and <= 9 ? new string('-', width - 1) + ":" : new string('-', width))) + " |";
        }

        if (figures.Any(figure => !figure.Scores.TellsApart))
            yield return "–: all of the line's messages bear one label.";
        var peers = figures.SelectMany(figure => figure.Peers.Values).ToList();
        if (peers.Count > 0)
            yield return $"The peers' figures are macro-F1{(peers.Any(peer => peer.IsAccuracy) ? ", and accuracy (acc) where accuracy is promised" : "")}.";
        if (peers.Any(peer => peer.Of is not null))
            yield return "(n=…): of so many of the line's messages: those in a language that the peer knows, or an even sample where it is slow.";
    }

    /// <summary>One matrix: a row for what was right, a column for what was answered, and how much of the row's was told and rightly.</summary>
    public static IEnumerable<string> Confusion(Figure figure)
    {
        var rows = Decisions.InOrder(figure.Decision, figure.Scores.Labels).ToList();
        var columns = Decisions.InOrder(figure.Decision, figure.Scores.Answers).ToList();
        var width = Math.Max(6, columns.Max(label => label.Length)) + 2;
        yield return "";
        yield return $"{figure.Decision}, {figure.Set}{(figure.Language.Length > 0 ? ", " + figure.Language : "")}: right below, answered to the right{(figure.Promise.Length > 0 ? "; promised: " + figure.Promise : "")}";
        yield return string.Concat(columns.Prepend("").Append("F1").Select(label => label.PadLeft(width)));
        foreach (var right in rows)
            yield return string.Concat(columns.Select(answer => figure.Scores.Confusions(right, answer).ToString(CultureInfo.InvariantCulture))
                .Prepend(right).Append(Number(figure.Scores.F1(right))).Select(cell => cell.PadLeft(width)));
    }

    /// <summary>What is promised, in one place, with what was reached: below all the rest, where the eye is when the command ends.</summary>
    public static IEnumerable<string> Promised(IReadOnlyList<Figure> figures)
    {
        var promised = figures.Where(figure => figure.Promise.Length > 0).ToList();
        if (promised.Count == 0)
            yield break;
        yield return "";
        yield return "Promised:";
        foreach (var figure in promised)
            yield return $"  {figure.Decision}, {figure.Set}: {figure.Promise}";
    }

    private static string[] Cells(Figure figure) =>
    [
        figure.Decision, figure.Set, figure.Language, figure.Scores.Count.ToString(CultureInfo.InvariantCulture),
        Number(figure.Scores.Accuracy), figure.Scores.TellsApart ? Number(figure.Scores.MacroF1()) : "–", figure.CalibrationError is { } error ? Number(error) : "",
        .. PeerNames.Select(name => figure.Peers.TryGetValue(name, out var peer) ? Said(peer) : ""),
        figure.Promise,
    ];

    private static string Said(PeerFigure peer) =>
        $"{(peer.IsAccuracy ? "acc " : "")}{Number(peer.Reached)}{(peer.Of is { } count ? $" (n={count})" : "")}";

    private static string Number(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}

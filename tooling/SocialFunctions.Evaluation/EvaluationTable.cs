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
    }

    /// <summary>One matrix: a row for what was right, a column for what was answered.</summary>
    public static IEnumerable<string> Confusion(Figure figure)
    {
        var labels = figure.Scores.Labels;
        var width = Math.Max(6, labels.Max(label => label.Length)) + 2;
        yield return "";
        yield return $"{figure.Decision}, {figure.Set}{(figure.Language.Length > 0 ? ", " + figure.Language : "")}: right below, answered to the right";
        yield return string.Concat(labels.Prepend("").Append("F1").Select(label => label.PadLeft(width)));
        foreach (var right in labels)
            yield return string.Concat(labels.Select(answer => figure.Scores.Confusions(right, answer).ToString(CultureInfo.InvariantCulture))
                .Prepend(right).Append(Number(figure.Scores.F1(right))).Select(cell => cell.PadLeft(width)));
    }

    private static string[] Cells(Figure figure) =>
    [
        figure.Decision, figure.Set, figure.Language, figure.Scores.Count.ToString(CultureInfo.InvariantCulture),
        Number(figure.Scores.Accuracy), Number(figure.Scores.MacroF1()), figure.CalibrationError is { } error ? Number(error) : "",
        .. PeerNames.Select(name => figure.Peers.TryGetValue(name, out var reached) ? Number(reached) : ""),
        figure.Promise,
    ];

    private static string Number(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}

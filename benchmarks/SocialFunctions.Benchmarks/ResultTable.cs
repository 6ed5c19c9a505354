namespace SocialFunctions.Benchmarks;

/// <summary>What was measured, line by line, with the promise that a figure must keep.</summary>
internal sealed class ResultTable
{
    private readonly List<Row> rows = [];
    private readonly List<string> notes = [];

    /// <summary>False when a promise was missed.</summary>
    public bool Holds => rows.TrueForAll(row => row.Kept != false);

    public void Add(string part, string measure, FormattableString value) =>
        rows.Add(new Row(part, measure, FormattableString.Invariant(value), "", null));

    public void Promise(string part, string measure, FormattableString value, string promise, bool kept) =>
        rows.Add(new Row(part, measure, FormattableString.Invariant(value), promise, kept));

    public void Note(string text) => notes.Add(text);

    public void Print(TextWriter output)
    {
        string[] heads = ["Part", "Measure", "Value", "Promise", "Kept"];
        string[][] cells = [heads, .. rows.Select(row => row.Cells)];
        var widths = Enumerable.Range(0, heads.Length).Select(column => cells.Max(row => row[column].Length)).ToArray();
        for (var at = 0; at < cells.Length; at++)
        {
            output.WriteLine("| " + string.Join(" | ", cells[at].Select((cell, column) => Padded(cell, widths[column], right: column == 2 && at > 0))) + " |");
            if (at == 0)
                output.WriteLine("| " + string.Join(" | ", widths.Select((width, column) => column == 2 ? new string('-', width - 1) + ":" : new string('-', width))) + " |");
        }

        output.WriteLine();
        foreach (var note in notes)
            output.WriteLine($"- {note}");
    }

    private static string Padded(string cell, int width, bool right) => right ? cell.PadLeft(width) : cell.PadRight(width);

    private sealed record Row(string Part, string Measure, string Value, string Promise, bool? Kept)
    {
        public string[] Cells => [Part, Measure, Value, Promise, Kept switch { true => "yes", false => "NO", null => "" }];
    }
}

using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.EndToEnd.Tests;

/// <summary>What a run left: the report without its cost, and every row without what clocks add.</summary>
internal sealed record Snapshot(string Report, IReadOnlyDictionary<string, IReadOnlyList<string>> Tables)
{
    private static readonly string[] Compared = ["Mentions", "Threads", "Cases", "Hours"];

    public static async Task<Snapshot> TakeAsync(RunningApp app, DateOnly from, DateOnly to, DateTimeOffset asOf)
    {
        await app.DrainAsync();
        await app.MendAsync();
        var report = await app.ReportAsync(from, to, asOf);
        var tables = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var table in Compared)
            tables[table] = await app.RowsAsync(table, "received", "routed");
        return new Snapshot(ReportJson.Write(report with { Cost = new CostFigures(0, 0) }), tables);
    }

    public static void Same(Snapshot expected, Snapshot actual)
    {
        Assert.Equal(expected.Report, actual.Report);
        foreach (var table in Compared)
        {
            Assert.True(expected.Tables[table].Count > 0, $"{table} is empty: nothing was compared.");
            var missing = expected.Tables[table].Except(actual.Tables[table]).Take(3);
            var added = actual.Tables[table].Except(expected.Tables[table]).Take(3);
            Assert.True(
                expected.Tables[table].SequenceEqual(actual.Tables[table]),
                $"{table} differs ({expected.Tables[table].Count} and {actual.Tables[table].Count} rows). Only expected:\n{string.Join('\n', missing)}\nOnly actual:\n{string.Join('\n', added)}");
        }
    }
}

using System.Text.Json;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>One line a turn: what weekly, monthly and trend figures are made from.</summary>
public static class Ledger
{
    /// <summary>The turns that opened on a local day, and those still open that opened before it; by opening, network and id.</summary>
    public static IReadOnlyList<LedgerLine> Of(DateOnly day, ReportFacts facts) =>
    [
        .. facts.Turns
            .Where(turn => turn.Day == day || (turn.Day < day && turn.Line.State == TurnState.Open))
            .Select(turn => turn.Line)
            .OrderBy(line => line.OpenedAt)
            .ThenBy(line => line.Network, StringComparer.Ordinal)
            .ThenBy(line => line.Id, StringComparer.Ordinal),
    ];

    /// <summary>Each turn that opened in the local days of a period, once, from the ledgers of those days in order: what was carried over is left out.</summary>
    public static IReadOnlyList<LedgerLine> OpenedIn(IEnumerable<LedgerLine> lines, DateOnly from, DateOnly to, TimeZoneInfo zone) =>
    [
        .. lines
            .Where(line => LocalDay.Of(line.OpenedAt, zone) is var day && day >= from && day <= to)
            .DistinctBy(line => line.Opening),
    ];

    /// <summary>JSON Lines: one object a line, each ended by LF; the same lines give the same text.</summary>
    public static string Write(IEnumerable<LedgerLine> lines) =>
        string.Concat(lines.Select(line => JsonSerializer.Serialize(line, ReportingJson.Compact.LedgerLine) + "\n"));

    /// <exception cref="JsonException">A line is no ledger line.</exception>
    public static IReadOnlyList<LedgerLine> Read(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize(line, ReportingJson.Compact.LedgerLine)
                ?? throw new JsonException("A line of the ledger is null.")),
    ];
}

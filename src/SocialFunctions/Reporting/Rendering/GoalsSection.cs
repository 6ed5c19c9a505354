using System.Text.Json;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>The brand file's goals: where each figure stands, where it should be, and by when.</summary>
internal static class GoalsSection
{
    private static readonly string[] LowerIsBetter =
    [
        "Seconds", ".open", ".dismissed", ".arrivedLate", ".negative", ".complaint", ".spam", ".quarantined", ".forbidden", "storm.level", "storm.peak",
    ];

    public static IReadOnlyList<SheetTable> Of(Report report, Brand brand, ReportFormat format)
    {
        if (brand.Goals.Count == 0)
            return [];
        var texts = format.Texts;
        using var json = JsonDocument.Parse(ReportJson.Write(report));
        var rows = brand.Goals.Select(goal => Row(goal, Value(json.RootElement, goal.Figure), format)).ToList();
        return
        [
            new(texts["GoalsTitle"], texts["GoalsLead"],
                [texts["ColumnName"], texts["ColumnNow"], texts["ColumnTarget"], texts["ColumnBy"]], rows, "", [texts["NoteGoalReached"]]),
        ];
    }

    private static IReadOnlyList<string> Row(Goal goal, double? value, ReportFormat format)
    {
        var now = Text(goal.Figure, value, format);
        return
        [
            Name(goal.Figure, format.Texts), IsReached(goal, value) ? "✓ " + now : now,
            Text(goal.Figure, goal.Target, format), goal.By.ToString("d MMM yyyy", format.Texts.Culture),
        ];
    }

    private static bool IsReached(Goal goal, double? value) => LowerIsBetter.Any(ending => goal.Figure.EndsWith(ending, StringComparison.Ordinal))
        ? value <= goal.Target
        : value >= goal.Target;

    /// <summary>The brand file names a figure by its path in <c>report.json</c>.</summary>
    private static double? Value(JsonElement report, string path)
    {
        foreach (var step in path.Split('.'))
            report = report.GetProperty(step);
        return report.ValueKind == JsonValueKind.Number ? report.GetDouble() : null;
    }

    private static string Text(string figure, double? value, ReportFormat format) => value switch
    {
        null => ReportFormat.None,
        _ when figure.EndsWith(".rate", StringComparison.Ordinal) || figure == "shareOfVoice.share" => format.Percent(value),
        _ when figure.EndsWith("Seconds", StringComparison.Ordinal) => format.Duration(value),
        { } net when figure == "sentiment.net" => format.Decimal(net).Replace('-', '−'),
        { } count => format.Number((long)count),
    };

    /// <summary>In the words of the report where it has some; else as the brand file names it.</summary>
    private static string Name(string figure, ReportTexts texts) => figure switch
    {
        "received.inbound" => texts["Received"],
        "response.turns.needingReply" => texts["Needed"],
        "response.turns.rate" => texts["Answered"],
        "response.turns.medianSeconds" => texts["Median"],
        "response.turns.business.medianSeconds" => texts["TimesBusiness"],
        "response.turns.medianWithOpenSeconds" => texts["TimesWithOpen"],
        "response.turns.sla.rate" => texts["Sla"],
        "sentiment.net" => texts["NetTerm"],
        "engagement.total" => texts["EngagementTitle"],
        "shareOfVoice.share" => texts["VoiceTerm"],
        "storm.level" or "storm.peak" => texts["StormTerm"],
        _ => figure,
    };
}

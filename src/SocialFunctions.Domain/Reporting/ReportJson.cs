using System.Text.Json;

namespace SocialFunctions.Domain.Reporting;

/// <summary><c>report.json</c>: the same report gives the same bytes.</summary>
public static class ReportJson
{
    public static string Write(Report report) => JsonSerializer.Serialize(report, ReportingJson.Indented.Report) + "\n";

    /// <exception cref="JsonException">The text is no report.</exception>
    public static Report Read(string json) =>
        JsonSerializer.Deserialize(json, ReportingJson.Indented.Report) ?? throw new JsonException("The report is null.");
}

using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SocialFunctions.Reporting;

/// <summary>Spans and metrics of reports and their mails; docs/telemetry.md lists them.</summary>
internal static class ReportingTelemetry
{
    public const string Name = "SocialFunctions.Reporting";

    private static readonly Meter Meter = new(Name);

    public static Counter<long> ReportsWritten { get; } = Meter.CreateCounter<long>("reports_written", "{report}", "Editions that were written.");

    private static readonly Counter<long> Mails = Meter.CreateCounter<long>("mails", "{mail}", "Mails of editions that were tried.");

    public static ActivitySource Source { get; } = new(Name);

    /// <param name="outcome"><c>sent</c>, <c>intended</c> (it is tried again), <c>failed</c> or <c>uncertain</c>.</param>
    public static void Mailed(string outcome) => Mails.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}

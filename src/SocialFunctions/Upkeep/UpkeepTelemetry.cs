using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SocialFunctions.Upkeep;

/// <summary>Spans and metrics of how the app is; docs/telemetry.md lists them. The gauges are set by <see cref="SignalReading"/>.</summary>
internal static class UpkeepTelemetry
{
    public const string Name = "SocialFunctions.Upkeep";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Quarantined = Meter.CreateCounter<long>("messages_quarantined", "{message}", "Messages that could not be processed and were kept.");

    private static readonly Gauge<double> Age = Meter.CreateGauge<double>("queue_age", "s", "How long the oldest visible message of a queue has been in it.");

    private static readonly Gauge<long> Length = Meter.CreateGauge<long>("queue_length", "{message}", "Messages in a queue, those at work included.");

    private static readonly Gauge<long> Poison = Meter.CreateGauge<long>("poison_count", "{message}", "Messages in the poison queue of a queue.");

    private static readonly Gauge<long> Open = Meter.CreateGauge<long>("turns_open", "{turn}", "Turns that wait for an answer.");

    private static readonly Gauge<long> Overdue = Meter.CreateGauge<long>("turns_overdue", "{turn}", "Open turns whose due instant has passed.");

    private static readonly Gauge<long> Failing = Meter.CreateGauge<long>("connectors_failing", "{account}", "Accounts of which something could not be read last time.");

    private static readonly Gauge<double> Days = Meter.CreateGauge<double>("credential_days", "d", "Days until the first credential of a network expires.");

    public static Gauge<long> ReportsMissing { get; } = Meter.CreateGauge<long>("reports_missing", "{report}", "Days whose report should have been written, or mailed, hours ago.");

    public static Gauge<double> BudgetUsed { get; } = Meter.CreateGauge<double>("language_budget_used", "1", "Share of the day's text records that is given out.");

    public static ActivitySource Source { get; } = new(Name);

    /// <param name="source">The queue, or <c>hook-</c> and the webhook.</param>
    public static void Kept(string source) => Quarantined.Add(1, new KeyValuePair<string, object?>("source", source));

    public static void Queue(string queue, QueueState state, DateTimeOffset now)
    {
        var dimension = new KeyValuePair<string, object?>("queue", queue);
        Age.Record(state.Oldest is { } oldest ? Math.Max(0, (now - oldest).TotalSeconds) : 0, dimension);
        Length.Record(state.Length, dimension);
    }

    /// <param name="queue">The queue that the poison queue belongs to.</param>
    public static void PoisonQueue(string queue, QueueState state) => Poison.Record(state.Length, new KeyValuePair<string, object?>("queue", queue));

    public static void Turns(string department, long open, long overdue)
    {
        var dimension = new KeyValuePair<string, object?>("department", department);
        Open.Record(open, dimension);
        Overdue.Record(overdue, dimension);
    }

    /// <param name="expires">The first of the network's credentials to expire; null when none is known to.</param>
    public static void Connectors(string network, int failing, DateTimeOffset? expires, DateTimeOffset now)
    {
        var dimension = new KeyValuePair<string, object?>("network", network);
        Failing.Record(failing, dimension);
        if (expires is { } instant)
            Days.Record((instant - now).TotalDays, dimension);
    }
}

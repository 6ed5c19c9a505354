using System.Diagnostics;
using System.Diagnostics.Metrics;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Routing;

/// <summary>Spans and metrics of routing; docs/telemetry.md lists them.</summary>
internal static class RoutingTelemetry
{
    public const string Name = "SocialFunctions.Routing";

    private static readonly Meter Meter = new(Name);

    /// <summary>The usual boundaries are milliseconds'.</summary>
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 7_200] };

    private static readonly Histogram<double> Delay = Meter.CreateHistogram<double>("routing_delay", "s", "From the moment a batch reached us until it was stored.", advice: Seconds);

    private static readonly Counter<long> Routed = Meter.CreateCounter<long>("mentions_routed", "{mention}", "Mentions that were stored.");

    public static ActivitySource Source { get; } = new(Name);

    public static void Done(ClassifiedBatch batch, DateTimeOffset started, DateTimeOffset now)
    {
        Delay.Record(Math.Max(0, (now - batch.ReceivedAt).TotalSeconds), new KeyValuePair<string, object?>("via", batch.Via));
        if (Routed.Enabled)
        {
            foreach (var network in batch.Mentions.CountBy(one => one.Mention.Network))
                Routed.Add(network.Value, new KeyValuePair<string, object?>("network", network.Key));
        }

        MentionTraces.Record(Source, "mention routed", batch.Via, batch.Mentions.Select(one => one.Mention.Identity), started);
    }
}

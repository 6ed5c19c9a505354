using System.Diagnostics;
using System.Diagnostics.Metrics;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Ingestion;

/// <summary>Spans and metrics of what comes in; docs/telemetry.md lists them.</summary>
internal static class IngestionTelemetry
{
    public const string Name = "SocialFunctions.Ingestion";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> MentionsReceived = Meter.CreateCounter<long>("mentions_received", "{mention}", "Mentions that the queue has taken.");

    private static readonly Counter<long> WebhookRejected = Meter.CreateCounter<long>("webhook_rejected", "{call}", "Calls of a webhook that were not taken.");

    private static readonly Counter<long> Polls = Meter.CreateCounter<long>("polls", "{poll}", "Streams of accounts that were read.");

    public static ActivitySource Source { get; } = new(Name);

    /// <summary>The queue has them: from the moment they reached us until now is the first span of each.</summary>
    public static void Received(BatchHeader header, IReadOnlyCollection<Mention> mentions)
    {
        if (MentionsReceived.Enabled)
        {
            // Nearly always one network.
            foreach (var network in mentions.CountBy(mention => mention.Network))
                MentionsReceived.Add(network.Value, new("network", network.Key), new("via", header.Via));
        }

        MentionTraces.Record(Source, "mention received", header.Via, mentions.Select(mention => mention.Identity), header.ReceivedAt);
    }

    /// <param name="reason"><c>signature</c>, <c>too-large</c>, <c>unreadable</c> or <c>unwanted</c>.</param>
    public static void Rejected(string hook, string reason) => WebhookRejected.Add(1, new("hook", hook), new("reason", reason));

    /// <param name="fault">Null when all went well.</param>
    public static void Polled(string network, PollFaultKind? fault) =>
        Polls.Add(1, new("network", network), new("outcome", fault is { } kind ? Enum.GetName(kind) : "ok"));
}

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Telemetry;

/// <summary>
/// Each mention has a trace of its own, whatever batch it travels in: its trace id derives from its identity, so that it costs no
/// byte in a message and is the same after a redelivery, a replay or a correction, and anybody who knows the mention finds it.
/// </summary>
internal static class MentionTraces
{
    /// <summary>The first half of SHA-256 of <c>{network}/{id}</c> in UTF-8.</summary>
    public static ActivityTraceId IdOf(MentionId mention) =>
        ActivityTraceId.CreateFromBytes(Hash(mention).AsSpan(0, 16));

    /// <summary>Leaves a span in the trace of each mention, from <paramref name="since"/> until now, linked to the step that took the batch.</summary>
    /// <param name="via">An import leaves none: a file of a year would be a million spans.</param>
    public static void Record(ActivitySource source, string name, string via, IEnumerable<MentionId> mentions, DateTimeOffset since)
    {
        // Recorded or not is decided once, where the batch came in, and travels with it.
        if (via == "import" || Activity.Current is not { Recorded: true } step)
            return;
        ActivityLink[] links = [new(step.Context)];
        // What is current would become the parent, across two traces.
        Activity.Current = null;
        foreach (var mention in mentions)
        {
            var context = new ActivityContext(IdOf(mention), default, ActivityTraceFlags.Recorded, isRemote: true);
            using var span = source.StartActivity(name, ActivityKind.Internal, context, links: links, startTime: since);
            span?.SetTag("network", mention.Network);
            span?.SetTag("via", via);
        }

        Activity.Current = step;
    }

    /// <summary>Links to the traces of mentions, for a step that looks at many.</summary>
    public static void Link(IEnumerable<MentionId> mentions)
    {
        if (Activity.Current is not { Recorded: true } step)
            return;
        foreach (var mention in mentions)
            step.AddLink(new ActivityLink(new ActivityContext(IdOf(mention), ActivitySpanId.CreateFromBytes(Hash(mention).AsSpan(16, 8)), ActivityTraceFlags.Recorded)));
    }

    private static byte[] Hash(MentionId mention) => SHA256.HashData(Encoding.UTF8.GetBytes(mention.ToString()));
}

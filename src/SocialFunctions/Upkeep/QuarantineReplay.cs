using System.Diagnostics;
using Azure.Data.Tables;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Upkeep;

/// <summary>Puts quarantined messages back on their queue, and reads quarantined webhook bodies again. Every later write is idempotent.</summary>
internal sealed class QuarantineReplay(
    QuarantineStore quarantine, BatchSender sender, PushedMentions pushed, IEnumerable<INetworkHook> hooks)
{
    private const string Hook = "hook-";

    public async Task<ReplayAnswer> RunAsync(string? source, string? id, CancellationToken cancellationToken)
    {
        ReplayAnswer? answer = null;
        await TracedStep.RunAsync(
            UpkeepTelemetry.Source, "replay", ActivityKind.Server, header: null, async () => answer = await ReplayAsync(source, id, cancellationToken));
        return answer!;
    }

    private async Task<ReplayAnswer> ReplayAsync(string? source, string? id, CancellationToken cancellationToken)
    {
        var replayed = 0;
        var kept = new List<KeptMessage>();
        await foreach (var row in quarantine.ListAsync(source, cancellationToken))
        {
            if (id is not null && row.RowKey != id)
                continue;
            if (await TryAgainAsync(row, cancellationToken) is { } reason)
            {
                kept.Add(new KeptMessage(quarantine.SourceOf(row), row.RowKey, reason));
                continue;
            }

            await quarantine.RemoveAsync(row, cancellationToken);
            replayed++;
        }

        return new ReplayAnswer(replayed, kept);
    }

    /// <returns>Why it stays, or null when it went back.</returns>
    private async Task<string?> TryAgainAsync(TableEntity row, CancellationToken cancellationToken)
    {
        if (await quarantine.BodyAsync(row, cancellationToken) is not { } body)
            return "Its body is gone.";
        var source = quarantine.SourceOf(row);
        if (source.StartsWith(Hook, StringComparison.Ordinal))
            return await ReadAgainAsync(source[Hook.Length..], row, body, cancellationToken);
        await sender.SendAgainAsync(source, body, cancellationToken);
        return null;
    }

    private async Task<string?> ReadAgainAsync(string name, TableEntity row, BinaryData body, CancellationToken cancellationToken)
    {
        var receivedAt = row.GetDateTimeOffset("firstSeen")!.Value;
        var subject = row.GetString("subject") ?? "";
        if (hooks.FirstOrDefault(hook => hook.Name == name) is not { } hook)
            return $"Webhook {name} is not known to this version.";
        if (!pushed.IsWanted(hook, subject))
            return "The subscription that brought it is not wanted any more.";
        var call = new HookCall(subject, _ => null, body.ToMemory()) { Origin = pushed.OriginOf(hook, subject) };
        switch (hook.Read(call, receivedAt))
        {
            case HookContent.Mentions content:
                await pushed.QueueAsync(hook, call, content, receivedAt, cancellationToken);
                return null;
            case HookContent.Unreadable unreadable:
                return unreadable.Reason;
            default:
                throw new InvalidOperationException($"Webhook {name} read neither mentions nor what is unreadable.");
        }
    }
}

using System.Text.Json;
using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Ingestion;
using SocialFunctions.Ingestion.Subscriptions;
using SocialFunctions.Networks.WebSub;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>How the ways in are: polled accounts, webhooks, and what the webhooks missed.</summary>
internal sealed class ConnectorReading(
    StorageAreas storage, ConnectorRegistry connectors, AccountRows accounts, HookRegistry hooks, HookNotes notes, SubscriptionRows subscriptions,
    Brand brand, TimeProvider time)
{
    public async Task<IReadOnlyList<ConnectorHealth>> ReadAsync(CancellationToken cancellationToken)
    {
        var found = new List<ConnectorHealth>();
        foreach (var connector in connectors.All)
        {
            var state = await accounts.ReadAsync(new PollOrder(connector.Network, connector.Account), cancellationToken);
            found.Add(ConnectorHealth.Of(connector, connectors.PollerOf(connector), state, time.GetUtcNow()));
        }

        return found;
    }

    public async Task<IReadOnlyList<HookHealth>> HooksAsync(CancellationToken cancellationToken)
    {
        if (hooks.Names.Count == 0)
            return [];
        var known = await notes.ReadAsync(cancellationToken);
        return [.. hooks.Names.Select(name => known.TryGetValue(name, out var note) ? new HookHealth(name, note.LastPush, note.Refused) : new HookHealth(name, null, 0))];
    }

    public async Task<IReadOnlyList<SubscriptionHealth>> SubscriptionsAsync(CancellationToken cancellationToken) => hooks.Names.Contains(WebSubHook.Segment)
        ? [.. (await subscriptions.AllAsync(cancellationToken)).Select(one => new SubscriptionHealth(one.Network, one.Account, one.LeaseUntil, one.LastError))]
        : [];

    /// <summary>By network, over the hours of yesterday and today (UTC), as the roll-up last counted them.</summary>
    public async Task<IReadOnlyDictionary<string, int>> GapsAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {brand.Id} and RowKey ge {Keys.Day(now.AddDays(-1))} and RowKey lt {Keys.Day(now) + "~"}");
        var gaps = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await foreach (var row in storage.Table(TableNames.Hours).QueryAsync<TableEntity>(filter, select: ["gaps"], cancellationToken: cancellationToken))
        {
            foreach (var (network, count) in JsonSerializer.Deserialize<Dictionary<string, int>>(row.GetString("gaps") ?? "{}")!)
                gaps[network] = gaps.GetValueOrDefault(network) + count;
        }

        return gaps;
    }
}

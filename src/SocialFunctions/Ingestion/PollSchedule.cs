using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>Orders a poll of each account whose time has come and that nobody reads.</summary>
internal sealed class PollSchedule(StorageAreas storage, Brand brand, ConnectorRegistry connectors, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var network in connectors.All.GroupBy(connector => connector.Network))
        {
            var states = await StatesAsync(network.Key, cancellationToken);
            foreach (var connector in network)
            {
                var order = new PollOrder(connector.Network, connector.Account);
                var state = states.GetValueOrDefault(Keys.Part(connector.Account)) ?? new PollState();
                var run = new AccountRun(order, connector, connectors.PollerOf(connector), state, time.GetUtcNow());
                if (state.LeasedUntil > run.Now || run.DueStreams().Count == 0)
                    continue;
                await storage.Queue(QueueNames.Polls).SendMessageAsync(
                    order.Write(), timeToLive: BatchSender.NeverExpires, cancellationToken: cancellationToken);
            }
        }
    }

    private async Task<Dictionary<string, PollState>> StatesAsync(string network, CancellationToken cancellationToken)
    {
        var states = new Dictionary<string, PollState>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.NetworkPartition(brand.Id, network)}");
        await foreach (var row in storage.Table(TableNames.Cursors).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            states[row.RowKey] = PollState.Read(row);
        return states;
    }
}

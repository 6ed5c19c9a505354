using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>Orders a poll of each account whose time has come and that nobody reads.</summary>
internal sealed class PollSchedule(StorageAreas storage, Brand brand, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (brand.Feeds.Count == 0)
            return;
        var states = await StatesAsync(NetworkNames.Feed, cancellationToken);
        var now = time.GetUtcNow();
        foreach (var feed in brand.Feeds)
        {
            var state = states.GetValueOrDefault(Keys.Part(feed.Account)) ?? new PollState();
            if (state.NextAt > now || state.LeasedUntil > now)
                continue;
            await storage.Queue(QueueNames.Polls).SendMessageAsync(
                new PollOrder(NetworkNames.Feed, feed.Account).Write(),
                timeToLive: BatchSender.NeverExpires,
                cancellationToken: cancellationToken);
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

using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>Orders what is done for accounts beside reading their streams.</summary>
internal sealed class ChoreSchedule(StorageAreas storage, ConnectorRegistry connectors, AccountRows rows, TimeProvider time)
{
    /// <summary>A little under a day, so that an hourly timer keeps to one reading a day.</summary>
    private static readonly TimeSpan FollowersPause = TimeSpan.FromHours(23.5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Whoever may read a network can read any post of it: one account a network is enough.
        foreach (var connector in connectors.All.DistinctBy(connector => connector.Network).Where(one => connectors.PollerOf(one) is IEngagementReader))
            await SendAsync(new PollOrder(connector.Network, connector.Account, PollTask.Engagement), cancellationToken);
        foreach (var connector in connectors.All.Where(one => connectors.PollerOf(one) is IFollowerReader))
        {
            var order = new PollOrder(connector.Network, connector.Account, PollTask.Followers);
            if ((await rows.ReadAsync(order, cancellationToken)).FollowersAt is not { } last || time.GetUtcNow() - last >= FollowersPause)
                await SendAsync(order, cancellationToken);
        }
    }

    private async Task SendAsync(PollOrder order, CancellationToken cancellationToken) =>
        await storage.Queue(QueueNames.Polls).SendMessageAsync(
            order.Write(), timeToLive: BatchSender.NeverExpires, cancellationToken: cancellationToken);
}

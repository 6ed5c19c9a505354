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
        foreach (var connector in connectors.All.Where(one => connectors.PollerOf(one) is IEngagementReader).DistinctBy(Reach))
            await SendAsync(new PollOrder(connector.Network, connector.Account, PollTask.Engagement), cancellationToken);
        foreach (var connector in connectors.All.Where(one => connectors.PollerOf(one) is IFollowerReader))
        {
            var order = new PollOrder(connector.Network, connector.Account, PollTask.Followers);
            if ((await rows.ReadAsync(order, cancellationToken)).FollowersAt is not { } last || time.GetUtcNow() - last >= FollowersPause)
                await SendAsync(order, cancellationToken);
        }
    }

    /// <summary>One account is enough where it can read any post of its network.</summary>
    private (string Network, string Account) Reach(Connector connector) =>
        (connector.Network, connectors.PollerOf(connector) is IEngagementReader { ReadsAnyPost: true } ? "" : connector.Account);

    private async Task SendAsync(PollOrder order, CancellationToken cancellationToken) =>
        await storage.Queue(QueueNames.Polls).SendMessageAsync(
            order.Write(), timeToLive: BatchSender.NeverExpires, cancellationToken: cancellationToken);
}

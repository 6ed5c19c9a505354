using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>Does a chore for an account while nobody else reads it: one spends at a time, so no budget is overdrawn.</summary>
internal sealed class HeldAccount(StorageAreas storage, ConnectorRegistry connectors, AccountRows rows, TimeProvider time)
{
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(20);

    /// <summary>Puts the order off when somebody reads the account; what the chore spent is stored also when it fails.</summary>
    public async Task RunAsync(PollOrder order, Func<AccountRun, Task> chore, CancellationToken cancellationToken)
    {
        if (connectors.Find(order.Network, order.Account) is not { } connector)
            return;
        if (await rows.TakeAsync(order, cancellationToken) is not { } state)
        {
            await PutOffAsync(order, Busy, cancellationToken);
            return;
        }

        var run = new AccountRun(order, connector, connectors.PollerOf(connector), state, time.GetUtcNow());
        try
        {
            await chore(run);
        }
        finally
        {
            run.Counts();
            await rows.LeaveAsync(order, run.State, run.HasSpent, CancellationToken.None);
        }
    }

    public async Task PutOffAsync(PollOrder order, TimeSpan delay, CancellationToken cancellationToken) =>
        await storage.Queue(QueueNames.Polls).SendMessageAsync(order.Write(), delay, BatchSender.NeverExpires, cancellationToken);
}

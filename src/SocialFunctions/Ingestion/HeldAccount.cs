using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>Does a chore for an account while nobody else reads it: one spends at a time, so no budget is overdrawn.</summary>
internal sealed class HeldAccount(StorageAreas storage, ConnectorRegistry connectors, AccountRows rows, TimeProvider time)
{
    /// <summary>A queue hides a message for seven days at most.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(6);

    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(20);

    /// <summary>Puts the order off when somebody reads the account; what the chore spent is stored also when it fails.</summary>
    public async Task RunAsync(PollOrder order, Func<AccountRun, Task> chore, CancellationToken cancellationToken)
    {
        if (connectors.Find(order.Network, order.Account) is not { } connector)
            return;
        if (await rows.TakeAsync(order, cancellationToken) is not { } hold)
        {
            await PutOffAsync(order, Busy, cancellationToken);
            return;
        }

        var run = new AccountRun(order, connector, connectors.PollerOf(connector), hold.State, time.GetUtcNow(), hold.Row);
        if (run.State.NextAt is { } next && next > run.Now)
        {
            // The network asked for a pause, or a person must look: a chore comes back by its timer, a fetch must wait.
            await rows.LeaveAsync(run, cancellationToken);
            if (order.Task == PollTask.Fetch)
                await PutOffAsync(order, next - run.Now, cancellationToken);
            return;
        }

        try
        {
            await chore(run);
        }
        finally
        {
            run.Counts();
            await rows.LeaveAsync(run, CancellationToken.None);
        }
    }

    /// <summary>A token that was renewed may be the only valid one: it is stored before anything else is done with it.</summary>
    public async Task KeepAsync(AccountRun run, PollPage.Session session)
    {
        run.Kept(session);
        await rows.KeepAsync(run, CancellationToken.None);
    }

    public async Task PutOffAsync(PollOrder order, TimeSpan delay, CancellationToken cancellationToken) =>
        await storage.Queue(QueueNames.Polls).SendMessageAsync(
            order.Write(), delay < LongestDelay ? delay : LongestDelay, BatchSender.NeverExpires, cancellationToken);
}

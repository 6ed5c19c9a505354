using Microsoft.Extensions.Logging;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>Reads the streams of one account whose time has come; one that fails leaves the others alone.</summary>
internal sealed partial class AccountPolling(
    ConnectorRegistry connectors, AccountRows rows, StreamReading reading, TimeProvider time, ILogger<AccountPolling> logger)
{
    public async Task RunAsync(PollOrder order, CancellationToken cancellationToken)
    {
        if (connectors.Find(order.Network, order.Account) is not { } connector || await rows.TakeAsync(order, cancellationToken) is not { } hold)
            return;

        var run = new AccountRun(order, connector, connectors.PollerOf(connector), hold.State, time.GetUtcNow(), hold.Row);
        if (run.DueStreams().Count == 0)
        {
            await rows.LeaveAsync(run, cancellationToken);
            return;
        }

        try
        {
            await ReadAsync(run, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Left leased it would look as if somebody read it, and the queue's retries would find nothing to do.
            run.Broke(new PollFault(PollFaultKind.Unreachable, "The poll broke off inside the app: its log says why. What was not queued is read again."));
            await rows.LeaveAsync(run, cancellationToken);
            throw;
        }

        await rows.LeaveAsync(run, cancellationToken);
        if (run.Queued == 0)
            OperationScope.Current?.Forget();
    }

    private async Task ReadAsync(AccountRun run, CancellationToken cancellationToken)
    {
        foreach (var stream in run.DueStreams())
        {
            // What is left stays due: the next run reads it.
            if (run.Hold is null || time.GetUtcNow() >= run.Meter.Until)
                break;
            var stopped = await reading.ReadAsync(run, stream, cancellationToken);
            IngestionTelemetry.Polled(run.Order.Network, stopped?.Kind);
            if (stopped is not { } fault)
                continue;
            LogFailed(run.Order.Network, run.Order.Account, stream.Name, fault.Kind, fault.Sentence);
            if (AccountRun.IsOfTheAccount(fault.Kind, stream))
                break;
        }

        run.Finish();
    }

    [LoggerMessage(1011, LogLevel.Warning, "The poll of {Network} account {Account}, stream {Stream}, stopped ({Kind}): {Sentence}")]
    private partial void LogFailed(string network, string account, string stream, PollFaultKind kind, string sentence);
}

using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Keeps a message hidden while it is worked on, renewing at half; then lets it go in one way or another.</summary>
internal sealed partial class MessageLease(QueueClient queue, QueueMessage message, TimeSpan lease, RuntimeClock clock, ILogger logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource done = new();
    private string popReceipt = message.PopReceipt;
    private Task renewing = Task.CompletedTask;

    public void Begin() => renewing = RenewAsync();

    public Task DeleteAsync() => LetGoAsync(() => queue.DeleteMessageAsync(message.MessageId, popReceipt));

    public Task ReleaseAsync(TimeSpan pause) => LetGoAsync(() => UpdateAsync(pause, CancellationToken.None));

    /// <summary>Stops renewing and leaves the message hidden until its lease ends.</summary>
    public async Task EndAsync()
    {
        await done.CancelAsync();
        await renewing;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        done.Dispose();
    }

    private async Task LetGoAsync(Func<Task> letGo)
    {
        // The renewal changes the pop receipt: it must be over before the receipt is used.
        await EndAsync();
        try
        {
            await letGo();
        }
        catch (RequestFailedException e) when (IsLost(e))
        {
            LogLost(queue.Name, message.MessageId);
        }
    }

    private async Task RenewAsync()
    {
        try
        {
            var pause = lease / 2;
            while (true)
            {
                await Task.Delay(pause, clock.Time, done.Token);
                pause = await TryRenewAsync() ? lease / 2 : lease / 10;
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
        }
        catch (RequestFailedException e) when (IsLost(e))
        {
            LogLost(queue.Name, message.MessageId);
        }
    }

    private async Task<bool> TryRenewAsync()
    {
        try
        {
            // Not cancelled half-way: the answer carries the receipt that the message is deleted with.
            await UpdateAsync(lease, CancellationToken.None);
            return true;
        }
        catch (Exception e) when (StorageErrors.IsPassing(e) && !(e is RequestFailedException failed && IsLost(failed)))
        {
            LogNotRenewed(queue.Name, message.MessageId, e.GetType().Name);
            return false;
        }
    }

    private async Task UpdateAsync(TimeSpan hidden, CancellationToken cancellationToken)
    {
        var receipt = await queue.UpdateMessageAsync(message.MessageId, popReceipt, (string?)null, hidden, cancellationToken);
        popReceipt = receipt.Value.PopReceipt;
    }

    // Somebody else has it, or has finished it, because the lease had run out.
    private static bool IsLost(RequestFailedException e) => e.Status == 404 || e.ErrorCode == "PopReceiptMismatch";

    [LoggerMessage(20, LogLevel.Warning, "Message {Id} of queue {Queue} is no longer ours: its lease had run out")]
    private partial void LogLost(string queue, string id);

    [LoggerMessage(21, LogLevel.Warning, "The lease of message {Id} of queue {Queue} could not be renewed ({Error})")]
    private partial void LogNotRenewed(string queue, string id, string error);
}

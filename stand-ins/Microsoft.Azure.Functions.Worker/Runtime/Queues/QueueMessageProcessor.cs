using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>What becomes of one message: run and deleted, released for another try, or moved to the poison queue.</summary>
internal sealed partial class QueueMessageProcessor(
    FunctionDescriptor function,
    QueueClient queue,
    PoisonQueue? poison,
    QueueSettings settings,
    TimeSpan leaseTime,
    FunctionInvoker invoker,
    RuntimeClock clock,
    ILogger logger)
{
    public async Task ProcessAsync(QueueMessage message)
    {
        await using var lease = new MessageLease(queue, message, leaseTime, clock, logger);
        lease.Begin();
        // More often than allowed: an earlier try took the process down with it.
        if (poison is not null && message.DequeueCount > settings.MaxDequeueCount)
        {
            await PoisonAsync(message, lease);
            return;
        }

        if (!QueueBody.TryDecode(message.MessageText, settings.Base64, out var body)
            || !QueueBody.TryBind(message, body, function.TriggerParameter.ParameterType, out var input))
        {
            LogUnreadable(queue.Name, message.MessageId);
            await GiveUpAsync(message, lease);
            return;
        }

        // The order to stop does not reach a message that is being worked on; the drain does.
        if (await invoker.InvokeAsync(function, input, QueueBindingData.Of(message, body), _ => Task.CompletedTask, CancellationToken.None))
            await lease.DeleteAsync();
        else if (poison is null || message.DequeueCount >= settings.MaxDequeueCount)
            await GiveUpAsync(message, lease);
        else
            await lease.ReleaseAsync(settings.VisibilityTimeout);
    }

    // Without a poison queue the message stays hidden until its lease ends, so that it is not tried in a tight loop.
    private Task GiveUpAsync(QueueMessage message, MessageLease lease) =>
        poison is null ? lease.EndAsync() : PoisonAsync(message, lease);

    private async Task PoisonAsync(QueueMessage message, MessageLease lease)
    {
        // Copied first, removed after: a crash between the two doubles the message and never loses it.
        await poison!.AddAsync(message, CancellationToken.None);
        await lease.DeleteAsync();
        LogPoisoned(queue.Name, message.MessageId, message.DequeueCount);
    }

    [LoggerMessage(22, LogLevel.Warning, "Message {Id} of queue {Queue} cannot be read by its function")]
    private partial void LogUnreadable(string queue, string id);

    [LoggerMessage(23, LogLevel.Error, "Message {Id} of queue {Queue} went to the poison queue after {DequeueCount} tries")]
    private partial void LogPoisoned(string queue, string id, long dequeueCount);
}

using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Polls one queue. At most batchSize + newBatchThreshold messages are worked on at once, as in the genuine host.</summary>
internal sealed partial class QueueListener(
    QueueClient queue,
    QueueMessageProcessor processor,
    QueueSettings settings,
    TimeSpan leaseTime,
    RuntimeClock clock,
    ILogger logger)
{
    private readonly HashSet<Task> running = [];

    /// <summary>Until told to stop; then until the last message is done.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var empty = 0;
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                var messages = await ReceiveAsync(stopping);
                foreach (var message in messages)
                    running.Add(Task.Run(() => ProcessAsync(message), CancellationToken.None));
                empty = messages.Count == 0 ? empty + 1 : 0;
                if (empty > 0)
                    await Task.Delay(PollDelay.After(empty, settings.MaxPollingInterval, Random.Shared.NextDouble()), clock.Time, stopping);
                await RoomAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }

        await Task.WhenAll(running);
    }

    private async Task RoomAsync(CancellationToken stopping)
    {
        running.RemoveWhere(t => t.IsCompleted);
        while (running.Count > settings.NewBatchThreshold)
        {
            await Task.WhenAny(running).WaitAsync(stopping);
            running.RemoveWhere(t => t.IsCompleted);
        }
    }

    private async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(CancellationToken stopping)
    {
        try
        {
            // Not cancelled by a stop: messages that were handed out to nobody would stay hidden for a whole lease.
            return (await queue.ReceiveMessagesAsync(settings.BatchSize, leaseTime, CancellationToken.None)).Value;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return await CreateAsync(stopping);
        }
        catch (Exception e) when (StorageErrors.IsPassing(e))
        {
            LogNotPolled(queue.Name, e.GetType().Name);
            return [];
        }
    }

    private async Task<IReadOnlyList<QueueMessage>> CreateAsync(CancellationToken stopping)
    {
        try
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: stopping);
        }
        catch (Exception e) when (StorageErrors.IsPassing(e))
        {
            LogNotPolled(queue.Name, e.GetType().Name);
        }

        return [];
    }

    private async Task ProcessAsync(QueueMessage message)
    {
        try
        {
            await processor.ProcessAsync(message);
        }
        catch (Exception e) when (StorageErrors.IsPassing(e))
        {
            // The message comes again when its lease ends.
            LogNotSettled(queue.Name, message.MessageId, e.GetType().Name);
        }
    }

    [LoggerMessage(24, LogLevel.Warning, "Queue {Queue} could not be polled ({Error}); trying again")]
    private partial void LogNotPolled(string queue, string error);

    [LoggerMessage(25, LogLevel.Warning, "Message {Id} of queue {Queue} could not be settled ({Error}); it will come again")]
    private partial void LogNotSettled(string queue, string id, string error);
}

using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Runs the listeners of all queue functions.</summary>
internal sealed class QueueService(
    FunctionCatalog catalog,
    AppSettings settings,
    HostSettings host,
    StandInSettings standIn,
    FunctionInvoker invoker,
    RuntimeClock clock,
    ILogger<QueueService> logger,
    IHostApplicationLifetime lifetime) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(stopping.Cancel);
        var listeners = new List<QueueListener>();
        foreach (var (function, trigger) in catalog.With<QueueTriggerAttribute>())
        {
            var name = settings.Resolve(trigger.QueueName);
            var storage = settings.Storage(trigger.Connection).Queues();
            var queue = storage.GetQueueClient(name);
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            var poison = PoisonQueue.For(name, storage.GetQueueClient);
            var processor = new QueueMessageProcessor(function, queue, poison, host.Queues, standIn.MessageLease, invoker, clock, logger);
            listeners.Add(new QueueListener(queue, processor, host.Queues, standIn.MessageLease, clock, logger));
        }

        running = Task.WhenAll(listeners.Select(l => Task.Run(() => l.RunAsync(stopping.Token), CancellationToken.None)));
    }

    /// <summary>A run by hand: the text stands for a message's decoded body, and nothing is deleted or retried.</summary>
    public Task<bool> RunByHandAsync(FunctionDescriptor function, string text)
    {
        var body = BinaryData.FromString(text);
        var now = clock.Time.GetUtcNow();
        var message = QueuesModelFactory.QueueMessage("by-hand", "by-hand", body, 1, now, now, now);
        return QueueBody.TryBind(message, body, function.TriggerParameter.ParameterType, out var input)
            ? invoker.InvokeAsync(function, input, QueueBindingData.Of(message, body), _ => Task.CompletedTask, CancellationToken.None)
            : Task.FromResult(false);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAny(running, Task.Delay(Timeout.Infinite, cancellationToken));
    }

    public void Dispose() => stopping.Dispose();
}

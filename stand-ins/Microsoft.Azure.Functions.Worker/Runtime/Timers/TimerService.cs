using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Runs the listeners of all timer functions.</summary>
internal sealed class TimerService : IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Lazy<IReadOnlyList<TimerListener>> listeners;
    private Task running = Task.CompletedTask;

    public TimerService(
        FunctionCatalog catalog, AppSettings settings, FunctionInvoker invoker, RuntimeClock clock,
        ILogger<TimerService> logger, IHostApplicationLifetime lifetime)
    {
        var blobs = new Lazy<BlobServiceClient>(() => settings.Storage(null).Blobs());
        // Made at the start and not here: the app says first, and all at once, what is wrong with its settings.
        listeners = new(() => [.. catalog.With<TimerTriggerAttribute>().Select(f => Listen(f.Function, f.Trigger))]);
        lifetime.ApplicationStopping.Register(stopping.Cancel);

        TimerListener Listen(FunctionDescriptor function, TimerTriggerAttribute trigger)
        {
            var now = clock.UtcNow;
            var schedule = Schedule.Parse(function.Name, settings.Resolve(trigger.Schedule), now);
            var monitor = trigger.UseMonitor && Schedule.IsWorthMonitoring(schedule, now)
                ? new ScheduleMonitor(blobs.Value.GetBlobContainerClient(ScheduleMonitor.Container), ScheduleMonitor.BlobName(function))
                : null;
            return new TimerListener(function, trigger, schedule, monitor, invoker, clock, logger);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        running = Task.WhenAll(listeners.Value.Select(l => Task.Run(() => l.RunAsync(stopping.Token), CancellationToken.None)));
        return Task.CompletedTask;
    }

    public Task RunByHandAsync(FunctionDescriptor function) =>
        listeners.Value.Single(l => l.Function == function).RunByHandAsync(stopping.Token);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAny(running, Task.Delay(Timeout.Infinite, cancellationToken));
    }

    public void Dispose()
    {
        if (listeners.IsValueCreated)
        {
            foreach (var listener in listeners.Value)
                listener.Dispose();
        }

        stopping.Dispose();
    }
}

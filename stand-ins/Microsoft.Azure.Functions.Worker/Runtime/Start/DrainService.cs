using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>On the order to stop, gives running functions their time, then cancels them.</summary>
internal sealed partial class DrainService(
    RunningInvocations running, StandInSettings settings, IHostApplicationLifetime lifetime, ILogger<DrainService> logger) : IHostedService
{
    // A cancelled function gets a moment to notice.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(() => running.AbandonAfter(settings.DrainTimeout));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        running.AbandonAfter(settings.DrainTimeout);
        while (running.Count > 0 && !running.Abandoned.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            await Task.Delay(Glance, CancellationToken.None);
        if (running.Count == 0)
            return;

        LogAbandoned(running.Count);
        await Task.WhenAny(Task.Delay(Grace, cancellationToken), IdleAsync());
    }

    private async Task IdleAsync()
    {
        while (running.Count > 0)
            await Task.Delay(Glance);
    }

    [LoggerMessage(30, LogLevel.Warning, "{Count} functions still ran when the drain was over and were cancelled")]
    private partial void LogAbandoned(int count);
}

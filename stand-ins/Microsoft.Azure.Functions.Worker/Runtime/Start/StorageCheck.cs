using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Before anything else starts: does the storage that the triggers need answer at all?</summary>
internal sealed class StorageCheck(FunctionCatalog catalog, AppSettings settings) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var connection in catalog.With<QueueTriggerAttribute>().Select(f => f.Trigger.Connection ?? AppSettings.DefaultConnection).Distinct())
        {
            var queues = settings.Storage(connection).Queues(Impatient(new QueueClientOptions()));
            await ReachAsync(connection, queues.Uri, () => queues.GetPropertiesAsync(cancellationToken));
        }

        if (catalog.With<TimerTriggerAttribute>().Any(f => f.Trigger.UseMonitor))
        {
            var blobs = settings.Storage(null).Blobs(Impatient(new BlobClientOptions()));
            await ReachAsync(AppSettings.DefaultConnection, blobs.Uri, () => blobs.GetPropertiesAsync(cancellationToken));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task ReachAsync(string connection, Uri uri, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception e) when (StorageErrors.IsUnreachable(e))
        {
            throw new StartupFailure(
                $"The storage account of {connection} does not answer at {uri.Host}:{uri.Port}. Is Azurite running, and is the setting right?",
                StartupFailure.NoStorage,
                e);
        }
    }

    private static T Impatient<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        return options;
    }
}

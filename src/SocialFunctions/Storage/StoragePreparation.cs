using Microsoft.Extensions.Hosting;

namespace SocialFunctions.Storage;

/// <summary>Makes what is missing before the first function runs: tables, queues, containers.</summary>
internal sealed class StoragePreparation(StorageAreas storage) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var table in TableNames.All)
            await storage.Table(table).CreateIfNotExistsAsync(cancellationToken);
        foreach (var queue in QueueNames.All.Concat(QueueNames.Poison))
            await storage.Queue(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        foreach (var container in ContainerNames.All)
            await storage.Container(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

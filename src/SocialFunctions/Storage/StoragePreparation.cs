using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace SocialFunctions.Storage;

/// <summary>Makes what is missing before the host starts: tables, queues, containers.</summary>
internal sealed class StoragePreparation(StorageConnection connection)
{
    /// <exception cref="StorageNotReady">Something refuses, does not answer or is not there; one sentence for each service.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // The three at once, so that all that is wrong is said at once.
        var problems = await Task.WhenAll(
            TryAsync(() => MakeAsync(connection.Tables(impatient: true), cancellationToken)),
            TryAsync(() => MakeAsync(connection.Queues(impatient: true), cancellationToken)),
            TryAsync(() => MakeAsync(connection.Blobs(impatient: true), cancellationToken)));
        if (problems.OfType<string>().Distinct().ToList() is { Count: > 0 } all)
            throw new StorageNotReady(all);
    }

    private static async Task<string?> TryAsync(Func<Task> make)
    {
        try
        {
            await make();
            return null;
        }
        catch (StorageProblem problem)
        {
            return problem.Message;
        }
    }

    private static async Task MakeAsync(TableServiceClient tables, CancellationToken cancellationToken)
    {
        foreach (var table in TableNames.All)
            await tables.CreateTableIfNotExistsAsync(table, cancellationToken);
    }

    private static async Task MakeAsync(QueueServiceClient queues, CancellationToken cancellationToken)
    {
        foreach (var queue in QueueNames.All.Concat(QueueNames.Poison))
            await queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }

    private static async Task MakeAsync(BlobServiceClient blobs, CancellationToken cancellationToken)
    {
        foreach (var container in ContainerNames.All)
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }
}

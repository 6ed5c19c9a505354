using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace SocialFunctions.Storage;

/// <summary>Makes what is missing before the host starts: tables, queues, containers.</summary>
internal sealed class StoragePreparation(StorageConnection connection)
{
    /// <exception cref="StorageProblem">Something refuses, does not answer or is not there; one sentence for each service.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // The three at once, so that all that is wrong is said at once.
        var problems = await Task.WhenAll(
            TryAsync(() => MakeAsync(connection.Tables(impatient: true), cancellationToken)),
            TryAsync(() => MakeAsync(connection.Queues(impatient: true), cancellationToken)),
            TryAsync(() => MakeAsync(connection.Blobs(impatient: true), cancellationToken)));
        if (problems.OfType<StorageProblem>().ToList() is [var first, ..] all)
            throw new StorageProblem([.. all.SelectMany(problem => problem.Sentences).Distinct()], first);
    }

    private async Task<StorageProblem?> TryAsync(Func<Task> make)
    {
        try
        {
            await make();
            return null;
        }
        catch (Exception failure) when (connection.Trouble(failure) is { } trouble)
        {
            return new StorageProblem([trouble.Sentence], failure);
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

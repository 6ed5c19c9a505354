using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace SocialFunctions.CopyStore;

/// <summary>
/// Copies every table and container of the app. A row or blob that is there is written over, so that a copy which was cut off can be
/// begun again.
/// </summary>
internal sealed class StoreCopy(Store from, Store to, TextWriter said)
{
    private const int AtOnce = 32;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var table in from.Tables.QueryAsync(cancellationToken: cancellationToken))
        {
            if (Store.IsOfTheApp(table.Name))
                await said.WriteLineAsync($"Table {table.Name}: {await TableAsync(table.Name, cancellationToken)} rows.");
        }

        await foreach (var container in from.Blobs.GetBlobContainersAsync(cancellationToken: cancellationToken))
        {
            if (Store.IsOfTheApp(container.Name))
                await said.WriteLineAsync($"Container {container.Name}: {await ContainerAsync(container.Name, cancellationToken)} blobs.");
        }
    }

    private async Task<int> TableAsync(string name, CancellationToken cancellationToken)
    {
        await to.Tables.CreateTableIfNotExistsAsync(name, cancellationToken);
        var (source, target, copied) = (from.Tables.GetTableClient(name), to.Tables.GetTableClient(name), 0);
        await Parallel.ForEachAsync(source.QueryAsync<TableEntity>(cancellationToken: cancellationToken), Limits(cancellationToken), async (row, token) =>
        {
            await target.UpsertEntityAsync(row, TableUpdateMode.Replace, token);
            Interlocked.Increment(ref copied);
        });
        return copied;
    }

    private async Task<int> ContainerAsync(string name, CancellationToken cancellationToken)
    {
        var (source, target, copied) = (from.Blobs.GetBlobContainerClient(name), to.Blobs.GetBlobContainerClient(name), 0);
        await target.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await Parallel.ForEachAsync(source.GetBlobsAsync(cancellationToken: cancellationToken), Limits(cancellationToken), async (blob, token) =>
        {
            // Through this machine, and not by the service: two accounts without keys cannot read each other.
            await using var content = await source.GetBlobClient(blob.Name).OpenReadAsync(cancellationToken: token);
            await target.GetBlobClient(blob.Name).UploadAsync(content, overwrite: true, token);
            Interlocked.Increment(ref copied);
        });
        return copied;
    }

    private static ParallelOptions Limits(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
}

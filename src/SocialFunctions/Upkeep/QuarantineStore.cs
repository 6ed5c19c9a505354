using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>Keeps what could not be processed, once a body, with its reason, until it is replayed.</summary>
internal sealed class QuarantineStore(StorageAreas storage, Brand brand, TimeProvider time)
{
    /// <param name="source">The queue, or <c>hook-</c> and the webhook.</param>
    public Task KeepAsync(string source, BinaryData body, string reason, CancellationToken cancellationToken) =>
        KeepAsync(source, body, reason, subject: null, cancellationToken);

    /// <param name="subject">What reading a webhook's body again needs of its address; never a secret.</param>
    public async Task KeepAsync(string source, BinaryData body, string reason, string? subject, CancellationToken cancellationToken)
    {
        var hash = Keys.Sha256(body.ToMemory().Span);
        var blob = $"rejected/{source}/{hash}";
        await storage.Container(ContainerNames.Payloads).GetBlobClient(blob).UploadAsync(body, overwrite: true, cancellationToken);

        var table = storage.Table(TableNames.Quarantine);
        var now = time.GetUtcNow().UtcDateTime;
        var existing = await table.GetEntityIfExistsAsync<TableEntity>(Partition(source), hash, cancellationToken: cancellationToken);
        var row = new TableEntity(Partition(source), hash)
        {
            ["reason"] = reason,
            ["blob"] = blob,
            ["count"] = 1 + (existing.HasValue ? existing.Value!.GetInt32("count") ?? 0 : 0),
            ["firstSeen"] = existing.HasValue ? existing.Value!.GetDateTimeOffset("firstSeen")?.UtcDateTime ?? now : now,
            ["lastSeen"] = now,
        };
        row.Put("subject", subject);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        UpkeepTelemetry.Kept(source);
    }

    /// <summary>Everything in quarantine, or what came from one queue or webhook.</summary>
    public AsyncPageable<TableEntity> ListAsync(string? source, CancellationToken cancellationToken)
    {
        var filter = source is null
            ? TableClient.CreateQueryFilter($"PartitionKey ge {brand.Id + "|"} and PartitionKey lt {brand.Id + "}"}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {Partition(source)}");
        return storage.Table(TableNames.Quarantine).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
    }

    public string SourceOf(TableEntity row) => row.PartitionKey[(brand.Id.Length + 1)..];

    /// <summary>Null when a lifecycle rule has removed the body.</summary>
    public async Task<BinaryData?> BodyAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            var blob = storage.Container(ContainerNames.Payloads).GetBlobClient(row.GetString("blob"));
            return (await blob.DownloadContentAsync(cancellationToken)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The row goes first: a row without its body could never be replayed.</summary>
    public async Task RemoveAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var blob = storage.Container(ContainerNames.Payloads).GetBlobClient(row.GetString("blob"));
        try
        {
            var read = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ETag;
            if (await MarkerRows.TryDeleteAsync(storage.Table(TableNames.Quarantine), row, cancellationToken))
                await blob.DeleteAsync(conditions: new BlobRequestConditions { IfMatch = read }, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            // Kept again meanwhile, as it still cannot be processed, or taken by a lifecycle rule.
        }
    }

    private string Partition(string source) => $"{brand.Id}|{source}";
}

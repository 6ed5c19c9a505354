using Azure;
using Azure.Data.Tables;

namespace SocialFunctions.Storage;

/// <summary>Takes markers off, each only if it still is the one that was read.</summary>
internal static class MarkerRows
{
    /// <summary>Leaves the marker when more arrived since (412), for the next run.</summary>
    public static async Task DeleteAsync(TableClient table, TableEntity marker, CancellationToken cancellationToken) =>
        await TryDeleteAsync(table, marker, cancellationToken);

    /// <summary>False when it was written again, or taken off by another instance: either way not ours to delete.</summary>
    public static async Task<bool> TryDeleteAsync(TableClient table, TableEntity marker, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(marker.PartitionKey, marker.RowKey, marker.ETag, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }
}

using Azure;
using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>Deletes rows of the brand by their last write, a transaction for up to 100 of a partition; a row written meanwhile stays.</summary>
internal sealed class ExpiredRows(StorageAreas storage, ExpiredBlobs blobs, Brand brand)
{
    private const int MostInTransaction = 100;

    private static readonly string[] Columns = ["PartitionKey", "RowKey", "Timestamp", "state", "blob"];

    /// <returns>How many were deleted.</returns>
    public Task<int> DeleteAsync(string table, DateTimeOffset writtenBefore, int most, CancellationToken cancellationToken) =>
        DeleteAsync(table, $"{OfBrand} and {Before(writtenBefore)}", _ => true, most, cancellationToken);

    /// <summary>The cases that were closed, or dropped, and have not been touched since.</summary>
    public Task<int> DeleteClosedCasesAsync(DateTimeOffset writtenBefore, int most, CancellationToken cancellationToken) =>
        DeleteAsync(
            TableNames.Cases, $"{OfBrand} and {Before(writtenBefore)} and {TableClient.CreateQueryFilter($"state ne {"open"}")}",
            // A note to MendViews lies in the same table and has no state.
            row => row.GetString("state") is { } state && state != "open", most, cancellationToken);

    /// <summary>Which fetches were ordered.</summary>
    public Task<int> DeleteFetchMarksAsync(DateTimeOffset writtenBefore, int most, CancellationToken cancellationToken) => DeleteAsync(
        TableNames.Cursors, $"{TableClient.CreateQueryFilter($"PartitionKey eq {Keys.FetchPartition(brand.Id)}")} and {Before(writtenBefore)}", _ => true, most,
        cancellationToken);

    /// <summary>What the Language service said of texts: no brand stands in the key of a text.</summary>
    public Task<int> DeleteTextsAsync(DateTimeOffset writtenBefore, int most, CancellationToken cancellationToken) =>
        DeleteAsync(TableNames.Texts, Before(writtenBefore), _ => true, most, cancellationToken);

    /// <param name="rows">Of one partition, as they were read.</param>
    public static async Task<IReadOnlyList<TableEntity>> DeleteAsync(
        TableClient table, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            var actions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag));
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return rows;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            // One of them was written or deleted meanwhile, and the transaction fell as a whole: one by one.
            var deleted = new List<TableEntity>();
            foreach (var row in rows)
            {
                if (await MarkerRows.TryDeleteAsync(table, row, cancellationToken))
                    deleted.Add(row);
            }

            return deleted;
        }
    }

    private string OfBrand => TableClient.CreateQueryFilter(
        $"(PartitionKey eq {brand.Id} or (PartitionKey ge {brand.Id + "|"} and PartitionKey lt {brand.Id + "}"}))");

    private static string Before(DateTimeOffset instant) => TableClient.CreateQueryFilter($"Timestamp lt {instant}");

    private async Task<int> DeleteAsync(
        string name, string filter, Func<TableEntity, bool> isExpired, int most, CancellationToken cancellationToken)
    {
        var table = storage.Table(name);
        var deleted = 0;
        if (most <= 0)
            return deleted;
        await foreach (var page in table.QueryAsync<TableEntity>(filter, select: Columns, cancellationToken: cancellationToken).AsPages())
        {
            var expired = page.Values.Where(isExpired).Take(most - deleted);
            foreach (var rows in expired.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(MostInTransaction)))
            {
                var gone = await DeleteAsync(table, rows, cancellationToken);
                deleted += gone.Count;
                // After the row: a row whose body is gone could not be replayed.
                foreach (var blob in gone.Select(row => row.GetString("blob")).OfType<string>())
                    await blobs.DeletePayloadAsync(blob, cancellationToken);
            }

            if (deleted >= most)
                break;
        }

        return deleted;
    }
}

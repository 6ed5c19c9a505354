using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>
/// Which fetches were ordered, by message and push: networks deliver a push again, some for days, and each fetch costs a call. Another push
/// of the same message tells of a change, and is fetched. Purged after <see cref="Kept"/>.
/// </summary>
internal sealed class FetchMarks(StorageAreas storage, Brand brand)
{
    /// <summary>No network goes on delivering for longer than a week.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    public async Task<bool> AreSetAsync(FetchOrder fetch, string body, CancellationToken cancellationToken)
    {
        var row = Row(fetch, body);
        return (await Cursors.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken)).HasValue;
    }

    /// <summary>Once the queue has the order: set before, a crash between the two would lose the message.</summary>
    public async Task SetAsync(FetchOrder fetch, string body, CancellationToken cancellationToken) =>
        await Cursors.UpsertEntityAsync(Row(fetch, body), TableUpdateMode.Replace, cancellationToken);

    private TableClient Cursors => storage.Table(TableNames.Cursors);

    private TableEntity Row(FetchOrder fetch, string body) =>
        new(Keys.FetchPartition(brand.Id), Keys.FetchRow(fetch.Network, fetch.AccountId, fetch.Reference, fetch.Push ?? body));
}

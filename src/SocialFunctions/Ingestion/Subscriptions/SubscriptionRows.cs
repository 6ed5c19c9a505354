using Azure;
using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion.Subscriptions;

/// <summary>The rows of subscriptions: a partition of their own in Cursors, so that nobody takes one for an account.</summary>
internal sealed class SubscriptionRows(StorageAreas storage, Brand brand)
{
    public Task<IReadOnlyList<SubscriptionState>> AllAsync(CancellationToken cancellationToken) =>
        QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken);

    public Task<IReadOnlyList<SubscriptionState>> OfSubjectAsync(string subject, CancellationToken cancellationToken)
    {
        var first = Keys.Part(subject) + "|";
        return QueryAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {first} and RowKey lt {first + "~"}"), cancellationToken);
    }

    /// <summary>False when somebody else wrote or removed it since it was read.</summary>
    public async Task<bool> TryWriteAsync(SubscriptionState state, CancellationToken cancellationToken)
    {
        var row = SubscriptionColumns.Write(state, Partition, Row(state));
        var read = state.Version is { } version ? new TableEntity { ETag = version } : null;
        return await RowWriter.TryWriteAsync(Table, [RowWriter.AddOrReplace(row, read)], cancellationToken);
    }

    public async Task RemoveAsync(SubscriptionState state, CancellationToken cancellationToken) =>
        await Table.DeleteEntityAsync(Partition, Row(state), ETag.All, cancellationToken);

    private TableClient Table => storage.Table(TableNames.Cursors);

    private string Partition => Keys.SubscriptionPartition(brand.Id);

    private static string Row(SubscriptionState state) => Keys.SubscriptionRow(state.Subject, state.Address);

    private async Task<IReadOnlyList<SubscriptionState>> QueryAsync(string filter, CancellationToken cancellationToken)
    {
        var found = new List<SubscriptionState>();
        await foreach (var row in Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            found.Add(SubscriptionColumns.Read(row));
        return found;
    }
}

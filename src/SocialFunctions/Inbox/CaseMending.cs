using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Inbox;

/// <summary>Brings the cases that routing marked to what the fold gives. A marker goes when its cases are right.</summary>
internal sealed class CaseMending(StorageAreas storage, Brand brand, ConversationJoin join, HandleMatching handles)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Cases);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.MendPartition(brand.Id)}");
        var markers = new List<TableEntity>();
        await foreach (var marker in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            markers.Add(marker);

        // Joins first: they move the messages among which the handles are then sought.
        foreach (var marker in markers.Where(MendMarkers.IsJoin))
        {
            await join.RunAsync(MendMarkers.Network(marker), MendMarkers.Subject(marker), cancellationToken);
            await MarkerRows.DeleteAsync(table, marker, cancellationToken);
        }

        foreach (var network in markers.Where(marker => !MendMarkers.IsJoin(marker)).GroupBy(MendMarkers.Network))
        {
            await handles.RunAsync(network.Key, [.. network.Select(MendMarkers.Subject)], cancellationToken);
            foreach (var marker in network)
                await MarkerRows.DeleteAsync(table, marker, cancellationToken);
        }
    }
}

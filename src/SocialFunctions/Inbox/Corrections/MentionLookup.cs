using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Storage;

namespace SocialFunctions.Inbox.Corrections;

/// <summary>Finds mentions by their identity: Threads says where each lies.</summary>
internal sealed class MentionLookup(StorageAreas storage, Brand brand)
{
    /// <summary>Those that are known, and where each lies.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset Place, StoredMention Mention)>> FindAsync(
        IEnumerable<MentionId> ids, CancellationToken cancellationToken)
    {
        var places = new List<(DateTimeOffset At, MentionId Id)>();
        foreach (var network in ids.GroupBy(id => id.Network))
        {
            var byKey = network.ToDictionary(id => Keys.ThreadRow(id.Value), StringComparer.Ordinal);
            var threads = await RowReader.ReadAsync(
                storage.Table(TableNames.Threads), Keys.NetworkPartition(brand.Id, network.Key), byKey.Keys, cancellationToken);
            places.AddRange(threads.Where(row => row.Value.GetDateTimeOffset("publishedAt") is not null)
                .Select(row => (row.Value.GetDateTimeOffset("publishedAt")!.Value, byKey[row.Key])));
        }

        var found = new List<(DateTimeOffset, StoredMention)>();
        foreach (var day in places.GroupBy(place => Keys.MentionPartition(brand.Id, place.At)))
        {
            var byKey = day.ToDictionary(place => Keys.MentionRow(place.At, place.Id), StringComparer.Ordinal);
            var rows = await RowReader.ReadAsync(storage.Table(TableNames.Mentions), day.Key, byKey.Keys, cancellationToken);
            found.AddRange(rows.Select(row => (byKey[row.Key].At, MentionRows.Read(row.Value))));
        }

        return found;
    }
}

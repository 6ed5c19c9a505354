using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Storage;

namespace SocialFunctions.Reporting;

/// <summary>Reads from Mentions the set that a report folds: the period, four weeks before it, what came since, and what that hangs from.</summary>
internal sealed class MentionWindow(StorageAreas storage, Brand brand)
{
    /// <summary>What the storm level and the comparison with the same weekday look back on.</summary>
    public static readonly TimeSpan LookBack = TimeSpan.FromDays(29);

    /// <summary>A chain of replies is followed so many messages beyond the window.</summary>
    private const int MostRounds = 50;

    /// <param name="carried">Openings of turns that were open before the window: they are part of the set, wherever they lie.</param>
    public async Task<IReadOnlyCollection<StoredMention>> LoadAsync(
        DateTimeOffset from, DateTimeOffset asOf, IReadOnlyCollection<MentionId> carried, CancellationToken cancellationToken)
    {
        var set = new Dictionary<MentionId, StoredMention>();
        var first = Keys.MentionPartition(brand.Id, from - LookBack);
        // A message may be put on the day on which it was received, and a clock may run ahead: one day more.
        var last = Keys.MentionPartition(brand.Id, asOf < DateTimeOffset.MaxValue.AddDays(-1) ? asOf.AddDays(1) : asOf);
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}");
        await foreach (var row in storage.Table(TableNames.Mentions).QueryAsync<TableEntity>(filter, select: MentionRows.ReportColumns, cancellationToken: cancellationToken))
            Add(set, row);
        await AddContextAsync(set, carried, cancellationToken);
        return set.Values;
    }

    private async Task AddContextAsync(
        Dictionary<MentionId, StoredMention> set, IReadOnlyCollection<MentionId> carried, CancellationToken cancellationToken)
    {
        var asked = new HashSet<MentionId>();
        var wanted = carried.Concat(Parents(set.Values)).Where(id => !set.ContainsKey(id) && asked.Add(id)).ToList();
        for (var round = 0; wanted.Count > 0 && round < MostRounds; round++)
        {
            var found = await ReadAsync(wanted, cancellationToken);
            foreach (var row in found)
                Add(set, row);
            wanted = [.. Parents(found.Select(MentionRows.Read)).Where(id => !set.ContainsKey(id) && asked.Add(id))];
        }
    }

    private async Task<List<TableEntity>> ReadAsync(IReadOnlyList<MentionId> ids, CancellationToken cancellationToken)
    {
        var found = new List<TableEntity>();
        foreach (var network in ids.GroupBy(id => id.Network))
        {
            var byKey = network.ToDictionary(id => Keys.ThreadRow(id.Value), StringComparer.Ordinal);
            var threads = await RowReader.ReadAsync(
                storage.Table(TableNames.Threads), Keys.NetworkPartition(brand.Id, network.Key), byKey.Keys, cancellationToken);
            var places = threads.Where(row => row.Value.GetDateTimeOffset("publishedAt") is not null)
                .Select(row => (Id: row.Value.GetString("aliasOf") is { } id ? new MentionId(network.Key, id) : byKey[row.Key], At: row.Value.GetDateTimeOffset("publishedAt")!.Value));
            foreach (var day in places.GroupBy(place => Keys.MentionPartition(brand.Id, place.At)))
            {
                var rows = await RowReader.ReadAsync(
                    storage.Table(TableNames.Mentions), day.Key, day.Select(place => Keys.MentionRow(place.At, place.Id)), cancellationToken);
                found.AddRange(rows.Values);
            }
        }

        return found;
    }

    private static IEnumerable<MentionId> Parents(IEnumerable<StoredMention> mentions) =>
        mentions.Where(mention => mention.Mention.InReplyTo is not null)
            .Select(mention => new MentionId(mention.Mention.Network, mention.Mention.InReplyTo!));

    private static void Add(Dictionary<MentionId, StoredMention> set, TableEntity row)
    {
        var mention = MentionRows.Read(row);
        set[mention.Identity] = mention;
    }
}

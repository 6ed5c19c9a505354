using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>The messages of the last 48 hours on one network, and their counters.</summary>
internal sealed class RecentPosts(StorageAreas storage, Brand brand, TimeProvider time)
{
    private const int MostRows = 100;
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);
    private static readonly string[] Columns = ["PartitionKey", "RowKey", "id", "published", "deleted", "likes", "replies", "shares", "views", "bookmarks"];

    /// <summary>Newest first: where the budget ends early, the older ones wait.</summary>
    public async Task<IReadOnlyList<RecentPost>> ReadAsync(string network, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (first, last) = (Keys.MentionPartition(brand.Id, now - Window), Keys.MentionPartition(brand.Id, now));
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last} and network eq {network}");
        var posts = new List<(DateTimeOffset At, RecentPost Post)>();
        await foreach (var row in storage.Table(TableNames.Mentions).QueryAsync<TableEntity>(filter, select: Columns, cancellationToken: cancellationToken))
        {
            if (row.GetBoolean("deleted") != true && row.GetDateTimeOffset("published") is { } at && at >= now - Window)
                posts.Add((at, new RecentPost(row.GetString("id"), row.PartitionKey, row.RowKey, row.ETag, EngagementColumns.Read(row))));
        }

        return [.. posts.OrderByDescending(one => one.At).Select(one => one.Post)];
    }

    /// <summary>Writes what changed, and names the hours concerned. A row that changed meanwhile is left to the next hour.</summary>
    public async Task UpdateAsync(
        IReadOnlyCollection<RecentPost> posts, IReadOnlyDictionary<string, Engagement> counters, CancellationToken cancellationToken)
    {
        var changed = posts.Where(post => counters.TryGetValue(post.Id, out var now) && now != post.Engagement).ToList();
        foreach (var day in changed.GroupBy(post => post.Partition))
        {
            foreach (var rows in day.Chunk(MostRows))
                await WriteAsync([.. rows.Select(post => Action(post, counters[post.Id]))], cancellationToken);
            await MarkAsync(day, cancellationToken);
        }
    }

    private async Task WriteAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Mentions);
        if (await RowWriter.TryWriteAsync(table, actions, cancellationToken))
            return;

        // One that changed spoils the transaction for all: the others one by one.
        foreach (var action in actions)
            await RowWriter.TryWriteAsync(table, [action], cancellationToken);
    }

    private async Task MarkAsync(IEnumerable<RecentPost> posts, CancellationToken cancellationToken)
    {
        var markers = posts.Select(post => Keys.Marker + post.Partition[^8..] + post.Row[..2]).Distinct()
            .Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(brand.Id, key))).ToList();
        await RowWriter.TryWriteAsync(storage.Table(TableNames.Hours), markers, cancellationToken);
    }

    private static TableTransactionAction Action(RecentPost post, Engagement engagement)
    {
        var row = new TableEntity(post.Partition, post.Row);
        EngagementColumns.Write(row, engagement);
        return new TableTransactionAction(TableTransactionActionType.UpdateMerge, row, post.ETag);
    }
}

using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Inbox;

/// <summary>
/// Brings the cases that routing marked to what the fold gives. A marker goes when its cases are right. One that cannot be mended
/// stays and holds up no other: the run fails once all have had their turn, so that it is seen.
/// </summary>
internal sealed class CaseMending(StorageAreas storage, Brand brand, ConversationJoin join, HandleMatching handles)
{
    private TableClient Table => storage.Table(TableNames.Cases);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.MendPartition(brand.Id)}");
        var markers = new List<TableEntity>();
        await foreach (var marker in Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            markers.Add(marker);

        var mended = new List<Task>();
        // Joins first: they move the messages among which the handles are then sought.
        foreach (var marker in markers.Where(MendMarkers.IsJoin))
            mended.Add(await EndedAsync(JoinAsync(marker, cancellationToken), cancellationToken));
        foreach (var network in markers.Where(marker => !MendMarkers.IsJoin(marker)).GroupBy(MendMarkers.Network))
        {
            foreach (var some in network.Chunk(HandleMatching.MostHandles))
                mended.AddRange(await MatchEachAsync(some, cancellationToken));
        }

        await Task.WhenAll(mended);
    }

    private async Task JoinAsync(TableEntity marker, CancellationToken cancellationToken)
    {
        await join.RunAsync(MendMarkers.Network(marker), MendMarkers.Subject(marker), cancellationToken);
        await MarkerRows.DeleteAsync(Table, marker, cancellationToken);
    }

    /// <summary>Together, which is cheap; one by one when one of them spoils it for the others.</summary>
    private async Task<IReadOnlyList<Task>> MatchEachAsync(TableEntity[] markers, CancellationToken cancellationToken)
    {
        var together = await EndedAsync(MatchAsync(markers, cancellationToken), cancellationToken);
        if (together.IsCompletedSuccessfully || markers.Length == 1)
            return [together];
        var each = new List<Task>();
        foreach (var marker in markers)
            each.Add(await EndedAsync(MatchAsync([marker], cancellationToken), cancellationToken));
        return each;
    }

    private async Task MatchAsync(TableEntity[] markers, CancellationToken cancellationToken)
    {
        await handles.RunAsync(MendMarkers.Network(markers[0]), [.. markers.Select(MendMarkers.Subject)], cancellationToken);
        foreach (var marker in markers)
            await MarkerRows.DeleteAsync(Table, marker, cancellationToken);
    }

    /// <summary>The task itself once it has ended, failed or not; only a shutdown ends the run here.</summary>
    private static async Task<Task> EndedAsync(Task task, CancellationToken cancellationToken)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        cancellationToken.ThrowIfCancellationRequested();
        return task;
    }
}

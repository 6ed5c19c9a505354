using Azure.Data.Tables;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Storage;

namespace SocialFunctions.Routing;

/// <summary>Step 2: truth. A new message is added; one that exists is replaced If-Match, only where a version says more.</summary>
internal sealed class MentionStep(StorageAreas storage, ThreadStep threads, CorrectedMentions versions, TimeProvider time)
{
    private const int MostRounds = 12;

    /// <summary>Leaves the stored versions in the notes.</summary>
    public async Task RunAsync(string brand, RoutingNotes notes, CancellationToken cancellationToken)
    {
        foreach (var day in notes.Places.GroupBy(place => Keys.MentionPartition(brand, place.Value)).ToList())
            await RunDayAsync(brand, day.Key, [.. day.Select(place => place.Key)], notes, cancellationToken);
    }

    private async Task RunDayAsync(
        string brand, string partition, IReadOnlyList<string> ids, RoutingNotes notes, CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Mentions);
        var unread = ids.Where(notes.New.Contains).ToHashSet(StringComparer.Ordinal);
        for (var round = 0; round < MostRounds; round++)
        {
            var keys = ids.Where(id => !unread.Contains(id)).Select(id => RowKey(notes, id));
            var read = await RowReader.ReadAsync(table, partition, keys, cancellationToken);
            foreach (var id in ids.Where(id => notes.Stored[id].IsBareDeletion && !read.ContainsKey(RowKey(notes, id))).ToList())
                await PutOffAsync(brand, notes, id, cancellationToken);
            ids = [.. ids.Where(notes.Stored.ContainsKey)];
            var merged = ids.ToDictionary(id => id, id => Merged(notes, id, read.GetValueOrDefault(RowKey(notes, id))), StringComparer.Ordinal);
            var actions = ids.Select(id => ActionFor(brand, notes.Places[id], merged[id], read.GetValueOrDefault(RowKey(notes, id)))).OfType<TableTransactionAction>().ToList();
            if (await RowWriter.TryWriteAsync(table, actions, cancellationToken))
            {
                foreach (var (id, stored) in merged)
                    notes.Stored[id] = stored;
                return;
            }

            unread.Clear();
        }

        throw new InvalidOperationException($"Mentions {partition} changed under {MostRounds} tries to write: the queue will try again.");
    }

    private static string RowKey(RoutingNotes notes, string id) => Keys.MentionRow(notes.Places[id], notes.Stored[id].Identity);

    private StoredMention Merged(RoutingNotes notes, string id, TableEntity? row)
    {
        var incoming = notes.Stored[id];
        return row is null ? incoming : versions.Merge(MentionRows.Read(row), incoming);
    }

    /// <summary>
    /// The message is known, and its row is not there: somebody is between the two steps, or died there. The mark is left at the
    /// thread entry; the first time, the queue tries again, in case the row is about to come; after that, who died is delivered again
    /// and will find the mark.
    /// </summary>
    private async Task PutOffAsync(string brand, RoutingNotes notes, string id, CancellationToken cancellationToken)
    {
        await threads.KeepDeletionAsync(brand, notes, id, cancellationToken);
        if (!notes.DeletionsNoted.Contains(id))
            throw new InvalidOperationException($"The row of {notes.Stored[id].Identity} is still being written: its deletion will be tried again.");
        notes.Drop(id);
    }

    private TableTransactionAction? ActionFor(string brand, DateTimeOffset place, StoredMention merged, TableEntity? read)
    {
        var row = MentionRows.Write(merged, brand, place, time.GetUtcNow());
        if (read is null)
            return new TableTransactionAction(TableTransactionActionType.Add, row);
        // Routed is set once.
        row.Put("routed", read.GetDateTimeOffset("routed")?.UtcDateTime);
        return row.SaysTheSame(read) ? null : RowWriter.AddOrReplace(row, read);
    }
}

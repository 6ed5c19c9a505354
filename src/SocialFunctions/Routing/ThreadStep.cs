using Azure.Data.Tables;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Storage;

namespace SocialFunctions.Routing;

/// <summary>Step 1: the messages of one network into Threads; tells where each lies, whom it concerns and what had waited for it.</summary>
internal sealed class ThreadStep(StorageAreas storage)
{
    /// <summary>Another instance may write the same rows; each round one of the two wins.</summary>
    private const int MostRounds = 12;

    public async Task<RoutingNotes> RunAsync(
        string brand, string network, IReadOnlyList<StoredMention> incoming, CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Threads);
        var partition = Keys.NetworkPartition(brand, network);
        for (var round = 0; round < MostRounds; round++)
        {
            // A lone new message is the rule of a quiet day: the first try presumes that it is new and saves a read.
            var rows = new ThreadRowCache(table, partition);
            if (round == 0 && incoming is [{ IsBareDeletion: false }])
                rows.Presume(incoming[0].Mention.Id);
            var (plan, notes) = await PlanAsync(network, incoming, rows, cancellationToken);
            if (await RowWriter.TryWriteAsync(table, rows.Actions(plan.Changed), cancellationToken))
                return notes;
        }

        throw new InvalidOperationException($"Threads of {network} changed under {MostRounds} tries to write: the queue will try again.");
    }

    /// <summary>
    /// A head may have arrived, and its join been done, between our reading it as unseen and our writing cases under its id: looked
    /// at once more, now that the cases stand, it is noted again.
    /// </summary>
    public async Task LookAgainAsync(string brand, RoutingNotes notes, CancellationToken cancellationToken)
    {
        if (notes.UnseenHeads.Count == 0)
            return;
        var rows = new ThreadRowCache(storage.Table(TableNames.Threads), Keys.NetworkPartition(brand, notes.Network));
        await rows.ReadAsync(notes.UnseenHeads, cancellationToken);
        notes.ConversationsToJoin.UnionWith(notes.UnseenHeads.Where(id => rows.Entries[id] is { Seen: true }));
    }

    /// <summary>Takes off what had waited, now that everything else is written.</summary>
    public async Task SettleAsync(string brand, RoutingNotes notes, CancellationToken cancellationToken)
    {
        if (notes.ToSettle.Count == 0)
            return;
        await ChangeAsync(brand, notes, notes.ToSettle, ThreadEntries.Settled, cancellationToken);
    }

    /// <summary>Leaves the mark of a deletion at a message whose row is still being written: whoever writes it again will see it.</summary>
    public Task KeepDeletionAsync(string brand, RoutingNotes notes, string id, CancellationToken cancellationToken)
    {
        var deletedAt = notes.Stored[id].DeletedAt;
        return ChangeAsync(brand, notes, [id], entry => entry with { DeletedAt = entry.DeletedAt ?? deletedAt }, cancellationToken);
    }

    private async Task ChangeAsync(
        string brand, RoutingNotes notes, IReadOnlyCollection<string> ids, Func<ThreadEntry, ThreadEntry> change, CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Threads);
        for (var round = 0; round < MostRounds; round++)
        {
            var rows = new ThreadRowCache(table, Keys.NetworkPartition(brand, notes.Network));
            await rows.ReadAsync(ids, cancellationToken);
            var changed = rows.Entries.Values.OfType<ThreadEntry>().Select(change).ToDictionary(entry => entry.Id);
            if (await RowWriter.TryWriteAsync(table, rows.Actions(changed), cancellationToken))
                return;
        }

        throw new InvalidOperationException($"Threads of {notes.Network} changed under {MostRounds} tries to write: the queue will try again.");
    }

    private static async Task<(ThreadPlan Plan, RoutingNotes Notes)> PlanAsync(
        string network, IReadOnlyList<StoredMention> incoming, ThreadRowCache rows, CancellationToken cancellationToken)
    {
        await rows.ReadAsync(incoming.SelectMany(Concerned), cancellationToken);
        incoming = OtherIds.Resolve(incoming, rows.Entries);
        await rows.ReadAsync(incoming.SelectMany(Concerned), cancellationToken);
        while (true)
        {
            var plan = new ThreadPlan(network, rows.Entries);
            var notes = new RoutingNotes(network);
            plan.Take(incoming);
            plan.Place(incoming, notes);
            if (plan.Missing.Count == 0)
            {
                foreach (var mention in incoming)
                    Note(mention, plan.Entry(mention.Mention.Id), rows.Entries[mention.Mention.Id], notes);
                return (plan, notes);
            }

            await rows.ReadAsync(plan.Missing, cancellationToken);
        }
    }

    private static IEnumerable<string> Concerned(StoredMention mention) =>
        [mention.Mention.Id, .. mention.Mention.InReplyTo is { } parent ? [parent] : Array.Empty<string>(), .. mention.Mention.Aliases ?? []];

    private static void Note(StoredMention mention, ThreadEntry? after, ThreadEntry? before, RoutingNotes notes)
    {
        var id = mention.Mention.Id;
        if (after is not { Seen: true })
            return;
        notes.Places[id] = after.At!.Value;
        if (before is not { Seen: true })
            notes.New.Add(id);
        if (mention.IsBareDeletion && before?.DeletedAt is not null)
            notes.DeletionsNoted.Add(id);
        notes.Stored[id] = after.DeletedAt is { } deletedAt && !mention.IsBareDeletion ? MentionVersions.Deleted(mention, deletedAt) : mention;
    }
}

using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Routing;
using SocialFunctions.Storage;

namespace SocialFunctions.Inbox;

/// <summary>A head that came late showed that a conversation is part of another: its cases move there.</summary>
internal sealed class ConversationJoin(StorageAreas storage, Brand brand, ReportMarkers reports)
{
    private const int MostRounds = 8;

    public async Task RunAsync(string network, string conversation, CancellationToken cancellationToken)
    {
        var target = await EndOfAsync(network, conversation, cancellationToken);
        if (target == conversation)
            return;
        for (var round = 0; round < MostRounds; round++)
        {
            if (await TryMoveAsync(network, conversation, target, cancellationToken))
                return;
        }

        throw new InvalidOperationException($"Cases of {network} changed under {MostRounds} tries to join them: the next run will try again.");
    }

    private async Task<string> EndOfAsync(string network, string conversation, CancellationToken cancellationToken)
    {
        var rows = new ThreadRowCache(storage.Table(TableNames.Threads), Keys.NetworkPartition(brand.Id, network));
        await rows.ReadAsync([conversation], cancellationToken);
        while (true)
        {
            var book = new ThreadBook(network);
            foreach (var (id, entry) in rows.Entries)
                book.Put(id, entry);
            if (book[conversation] is not { } head)
                return conversation;
            var end = book.ConversationOf(head).Conversation;
            if (book.Missing.Count == 0)
                return end;
            await rows.ReadAsync(book.Missing, cancellationToken);
        }
    }

    private async Task<bool> TryMoveAsync(string network, string from, string to, CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Cases);
        var partition = Keys.NetworkPartition(brand.Id, network);
        var sources = await CasesOf(table, partition, from, cancellationToken);
        if (sources.Count == 0)
            return true;
        var targets = await RowReader.ReadAsync(table, partition, sources.Select(row => TargetKey(row, network, to)), cancellationToken);
        foreach (var source in sources)
        {
            var read = targets.GetValueOrDefault(TargetKey(source, network, to));
            var moved = Moved(source, read, new PersonKey(network, to, CaseRows.Person(source, network).Author));
            await MarkReportsAsync(source, read, moved, cancellationToken);
            // One transaction: a case is never in both places nor in none.
            var actions = new[]
            {
                RowWriter.AddOrReplace(moved, read),
                new TableTransactionAction(TableTransactionActionType.Delete, source, source.ETag),
            };
            if (!await RowWriter.TryWriteAsync(table, actions, cancellationToken))
                return false;
        }

        return true;
    }

    /// <summary>Before the cases are written: a retry after a crash would find nothing changed any more. Reports fold what Mentions holds.</summary>
    private Task MarkReportsAsync(TableEntity source, TableEntity? target, TableEntity moved, CancellationToken cancellationToken)
    {
        var before = TurnOutcomes.Of(CaseRows.Utterances(source)).Concat(target is null ? [] : TurnOutcomes.Of(CaseRows.Utterances(target)));
        var changed = TurnOutcomes.Changed(before, TurnOutcomes.Of(CaseRows.Utterances(moved)));
        return reports.MarkAsync(changed.SelectMany(outcome => outcome.Instants), cancellationToken);
    }

    private TableEntity Moved(TableEntity source, TableEntity? target, PersonKey person)
    {
        var utterances = (target is null ? [] : CaseRows.Utterances(target)).Concat(CaseRows.Utterances(source)).DistinctBy(one => one.Id);
        return CaseRows.Write(Case.Of(person, [.. utterances], brand), brand.Id, source.GetString("handle") ?? target?.GetString("handle"));
    }

    private static string TargetKey(TableEntity source, string network, string to) =>
        Keys.CaseRow(new PersonKey(network, to, CaseRows.Person(source, network).Author));

    private static async Task<List<TableEntity>> CasesOf(
        TableClient table, string partition, string conversation, CancellationToken cancellationToken)
    {
        var prefix = Keys.Part(conversation);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix + "|"} and RowKey lt {prefix + "}"}");
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            rows.Add(row);
        return rows;
    }
}

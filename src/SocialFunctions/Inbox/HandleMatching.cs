using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Routing;
using SocialFunctions.Storage;

namespace SocialFunctions.Inbox;

/// <summary>Puts what the brand said to a handle, naming no message, into the case of that person's latest earlier message.</summary>
internal sealed class HandleMatching(StorageAreas storage, Brand brand, ReportMarkers reports)
{
    /// <summary>The service takes at most 15 comparisons in a filter.</summary>
    private const int HandlesAQuery = 12;

    public async Task RunAsync(string network, IReadOnlyList<string> handles, CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Cases);
        var partition = Keys.NetworkPartition(brand.Id, network);
        foreach (var some in handles.Chunk(HandlesAQuery))
        {
            var addressed = some.ToDictionary(handle => handle, handle => Keys.CaseRow(HandleCases.Person(network, handle)), StringComparer.Ordinal);
            var said = await RowReader.ReadAsync(table, partition, addressed.Values, cancellationToken);
            var cases = await CasesOf(table, partition, some, cancellationToken);
            var touched = new HashSet<DateTimeOffset>();
            var actions = some.Where(handle => said.ContainsKey(addressed[handle]))
                .SelectMany(handle => Match(network, said[addressed[handle]], [.. cases[handle]], touched)).ToList();
            // Before the cases are written: a retry after a crash would find nothing changed any more. Reports fold what Mentions holds.
            await reports.MarkAsync(touched, cancellationToken);
            if (!await RowWriter.TryWriteAsync(table, actions, cancellationToken))
                throw new InvalidOperationException($"Cases of {network} changed while they were mended: the next run will try again.");
        }
    }

    private static async Task<ILookup<string, TableEntity>> CasesOf(
        TableClient table, string partition, string[] handles, CancellationToken cancellationToken)
    {
        var anyOf = string.Join(" or ", handles.Select(handle => TableClient.CreateQueryFilter($"handle eq {handle}")));
        var rows = new List<TableEntity>();
        var filter = $"{TableClient.CreateQueryFilter($"PartitionKey eq {partition}")} and ({anyOf})";
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            rows.Add(row);
        return rows.ToLookup(row => row.GetString("handle"), StringComparer.Ordinal);
    }

    private IEnumerable<TableTransactionAction> Match(
        string network, TableEntity said, IReadOnlyList<TableEntity> cases, HashSet<DateTimeOffset> touched)
    {
        var sayings = CaseRows.Utterances(said);
        var ids = sayings.Select(saying => saying.Id).ToHashSet(StringComparer.Ordinal);
        var threads = cases.Select(row => (Row: row, Utterances: CaseRows.Utterances(row).Where(one => !ids.Contains(one.Id)).ToList())).ToList();
        foreach (var saying in sayings)
        {
            var heard = threads.SelectMany(thread => thread.Utterances.Select(one => (thread.Utterances, Message: one)))
                .Where(one => one.Message.Direction == MentionDirection.Inbound && one.Message.At <= saying.At);
            if (heard.OrderBy(one => one.Message.At).ThenBy(one => one.Message.Id, StringComparer.Ordinal).LastOrDefault() is { Utterances: { } thread })
                thread.Add(saying);
        }

        foreach (var (row, utterances) in threads)
        {
            var mended = CaseRows.Write(Case.Of(CaseRows.Person(row, network), utterances, brand), brand.Id, row.GetString("handle"));
            if (mended.SaysTheSame(row))
                continue;
            var changed = TurnOutcomes.Changed(TurnOutcomes.Of(CaseRows.Utterances(row)), TurnOutcomes.Of(utterances));
            touched.UnionWith(changed.SelectMany(outcome => outcome.Instants));
            yield return RowWriter.AddOrReplace(mended, row);
        }
    }
}

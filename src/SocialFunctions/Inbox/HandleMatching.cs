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
    /// <summary>At once; the service takes at most 15 comparisons in a filter.</summary>
    public const int MostHandles = 12;

    public async Task RunAsync(string network, IReadOnlyList<string> handles, CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Cases);
        var partition = Keys.NetworkPartition(brand.Id, network);
        var addressed = handles.ToDictionary(handle => handle, handle => Keys.CaseRow(HandleCases.Person(network, handle)), StringComparer.Ordinal);
        var said = await RowReader.ReadAsync(table, partition, addressed.Values, cancellationToken);
        var cases = await CasesOf(table, partition, handles, cancellationToken);
        foreach (var handle in handles.Where(handle => said.ContainsKey(addressed[handle])))
            Match(CaseRows.Utterances(said[addressed[handle]]), HandleCuts.Of(handle).Select(cut => cases[cut].ToList()).Where(some => some.Count > 0));

        var mended = cases.SelectMany(some => some).Select(one => (Case: one, Row: Mended(one, network)))
            .Where(one => !one.Row.SaysTheSame(one.Case.Row)).ToList();
        // Before the cases are written: a retry after a crash would find nothing changed any more. Reports fold what Mentions holds.
        await reports.MarkAsync(mended.SelectMany(one => one.Case.Changed()).SelectMany(outcome => outcome.Instants), cancellationToken);
        var actions = mended.Select(one => RowWriter.AddOrReplace(one.Row, one.Case.Row)).ToList();
        if (!await RowWriter.TryWriteAsync(table, actions, cancellationToken))
            throw new InvalidOperationException($"Cases of {network} changed while they were mended: the next run will try again.");
    }

    /// <summary>By handle. Two handles may lead to one case: it is read once, and changed in one place.</summary>
    private static async Task<ILookup<string, CaseInWork>> CasesOf(
        TableClient table, string partition, IReadOnlyList<string> handles, CancellationToken cancellationToken)
    {
        var cases = new List<CaseInWork>();
        foreach (var some in handles.SelectMany(HandleCuts.Of).Distinct(StringComparer.Ordinal).Chunk(MostHandles))
        {
            var anyOf = string.Join(" or ", some.Select(handle => TableClient.CreateQueryFilter($"handle eq {handle}")));
            var filter = $"{TableClient.CreateQueryFilter($"PartitionKey eq {partition}")} and ({anyOf})";
            await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
                cases.Add(new CaseInWork(row));
        }

        return cases.ToLookup(one => one.Row.GetString("handle"), StringComparer.Ordinal);
    }

    /// <param name="known">The cases of each handle that may be meant, the longest handle first.</param>
    private static void Match(List<Utterance> sayings, IEnumerable<List<CaseInWork>> known)
    {
        var ids = sayings.Select(saying => saying.Id).ToHashSet(StringComparer.Ordinal);
        var candidates = known.ToList();
        // From the shorter handles too: the longer one may be known only now.
        foreach (var one in candidates.SelectMany(some => some))
            one.Utterances.RemoveAll(utterance => ids.Contains(utterance.Id));
        foreach (var saying in sayings)
        {
            var heard = candidates.Take(1).SelectMany(some => some).SelectMany(one => one.Utterances.Select(message => (Case: one, Message: message)))
                .Where(one => one.Message.Direction == MentionDirection.Inbound && one.Message.At <= saying.At);
            heard.OrderBy(one => one.Message.At).ThenBy(one => one.Message.Id, StringComparer.Ordinal).LastOrDefault().Case?.Utterances.Add(saying);
        }
    }

    private TableEntity Mended(CaseInWork one, string network) =>
        CaseRows.Write(Case.Of(CaseRows.Person(one.Row, network), one.Utterances, brand), brand.Id, one.Row.GetString("handle"));
}

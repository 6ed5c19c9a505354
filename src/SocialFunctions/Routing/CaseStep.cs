using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Storage;

namespace SocialFunctions.Routing;

/// <summary>Step 3: the inbox. The cases concerned are read, folded again with what is new, and replaced If-Match.</summary>
internal sealed class CaseStep(StorageAreas storage, Brand brand, ReportMarkers reports)
{
    private const int MostRounds = 12;

    public async Task RunAsync(RoutingNotes notes, CancellationToken cancellationToken)
    {
        if (notes.CaseChanges.Count == 0)
            return;
        var table = storage.Table(TableNames.Cases);
        var partition = Keys.NetworkPartition(brand.Id, notes.Network);
        var people = notes.CaseChanges.Keys.ToDictionary(Keys.CaseRow, StringComparer.Ordinal);
        var addressed = notes.Handles.Values.Distinct(StringComparer.Ordinal).ToDictionary(
            handle => Keys.CaseRow(HandleCases.Person(notes.Network, handle)), StringComparer.Ordinal);
        for (var round = 0; round < MostRounds; round++)
        {
            var read = await RowReader.ReadAsync(table, partition, people.Keys.Concat(addressed.Keys), cancellationToken);
            notes.HandlesAddressed.UnionWith(addressed.Where(one => read.ContainsKey(one.Key)).Select(one => one.Value));
            var actions = people.Select(one => ActionFor(one.Value, notes, read.GetValueOrDefault(one.Key))).OfType<TableTransactionAction>().ToList();
            // Marked before the cases stand: after a kill in between, the redelivery would find nothing changed.
            await reports.MarkAsync(notes.TouchedDays, cancellationToken);
            if (await RowWriter.TryWriteAsync(table, actions, cancellationToken))
                return;
        }

        throw new InvalidOperationException($"Cases of {notes.Network} changed under {MostRounds} tries to write: the queue will try again.");
    }

    private TableTransactionAction? ActionFor(PersonKey person, RoutingNotes notes, TableEntity? read)
    {
        var utterances = read is null ? [] : CaseRows.Utterances(read);
        var before = TurnOutcomes.Of(utterances);
        foreach (var utterance in notes.CaseChanges[person].Select(one => Stored(one, notes)))
        {
            utterances.RemoveAll(one => one.Id == utterance.Id);
            utterances.Add(utterance);
        }

        if (notes.CaseDepartures.TryGetValue(person, out var departed))
            utterances.RemoveAll(one => departed.Contains(one.Id));
        notes.TouchedOpenings.UnionWith(TurnOutcomes.Changed(before, TurnOutcomes.Of(utterances)).Select(outcome => outcome.OpenedAt));
        if (utterances.Count == 0)
            return read is null ? null : new TableTransactionAction(TableTransactionActionType.Delete, read, read.ETag);
        var handle = notes.Handles.GetValueOrDefault(person) ?? read?.GetString("handle");
        var row = CaseRows.Write(Case.Of(person, utterances, brand), brand.Id, handle);
        return read is not null && row.SaysTheSame(read) ? null : RowWriter.AddOrReplace(row, read);
    }

    /// <summary>A redelivery may bring an older version than the one that stands in Mentions.</summary>
    private static Utterance Stored(Utterance utterance, RoutingNotes notes) =>
        notes.Stored.TryGetValue(utterance.Id, out var stored) ? Utterances.From(stored) : utterance;
}

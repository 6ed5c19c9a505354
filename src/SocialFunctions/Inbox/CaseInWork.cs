using Azure.Data.Tables;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Routing;
using SocialFunctions.Storage;

namespace SocialFunctions.Inbox;

/// <summary>A case as it was read, and its messages as they are being put right.</summary>
internal sealed class CaseInWork(TableEntity row)
{
    public TableEntity Row { get; } = row;

    public List<Utterance> Utterances { get; } = CaseRows.Utterances(row);

    /// <summary>Turns that stand otherwise than they did.</summary>
    public IEnumerable<TurnOutcome> Changed() => TurnOutcomes.Changed(TurnOutcomes.Of(CaseRows.Utterances(Row)), TurnOutcomes.Of(Utterances));
}

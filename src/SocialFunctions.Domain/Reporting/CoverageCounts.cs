using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>Where each inbound message of the period ended: once, by the first that holds.</summary>
internal static class CoverageCounts
{
    public static CoverageFigures Of(ReportFacts facts, IEnumerable<StoredMention> mentions)
    {
        var states = new Dictionary<MentionId, TurnState>();
        foreach (var turn in facts.Turns)
        {
            foreach (var message in turn.Turn.Messages)
                states[new MentionId(turn.Person.Network, message.Id)] = turn.Turn.State;
        }

        var counts = mentions
            .Where(mention => mention.IsInbound)
            .CountBy(mention => StateOf(mention, states, facts.Named))
            .ToDictionary();
        int Of(TurnState state) => counts.GetValueOrDefault(state);
        var quarantined = facts.Input.Quarantined;
        return new CoverageFigures(
            counts.Values.Sum() + quarantined, Of(TurnState.Answered), Of(TurnState.Open), Of(TurnState.Dismissed),
            Of(TurnState.NotNeeded), Of(TurnState.Forbidden), quarantined);
    }

    private static TurnState StateOf(StoredMention mention, Dictionary<MentionId, TurnState> states, IReadOnlySet<MentionId> named)
    {
        var inTurn = states.TryGetValue(mention.Identity, out var state);
        if (mention.Forbidden || (inTurn && state == TurnState.Forbidden))
            return TurnState.Forbidden;
        if (named.Contains(mention.Identity))
            return TurnState.Answered;
        return inTurn ? state : TurnState.NotNeeded;
    }
}

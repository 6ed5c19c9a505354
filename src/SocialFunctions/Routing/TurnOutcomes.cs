using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Routing;

/// <summary>What reports say of a case's turns: when these change, the days concerned must be folded again.</summary>
internal static class TurnOutcomes
{
    public static HashSet<TurnOutcome> Of(IReadOnlyList<Utterance> utterances) =>
        [.. Turns.Fold(utterances, DateTimeOffset.MaxValue)
            .Select(turn => new TurnOutcome(turn.Opening.At, turn.Opening.Id, turn.State, turn.Reply?.Id, turn.Reply?.At))];

    /// <summary>Turns that only one of the two has.</summary>
    public static IEnumerable<TurnOutcome> Changed(IEnumerable<TurnOutcome> before, IEnumerable<TurnOutcome> after)
    {
        var changed = before.ToHashSet();
        changed.SymmetricExceptWith(after);
        return changed;
    }
}

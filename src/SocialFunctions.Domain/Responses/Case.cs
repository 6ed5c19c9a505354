using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Responses;

/// <summary>An author in a conversation as the inbox shows it: the state of the open turn, or of the last one.</summary>
public sealed record Case
{
    public required PersonKey Person { get; init; }

    /// <summary>Of the open turn, else of the last; null when no message of the person has needed an answer.</summary>
    public TurnState? State { get; init; }

    public Utterance? Opening { get; init; }

    /// <summary>By when the open turn must be answered; null without a target.</summary>
    public DateTimeOffset? Due { get; init; }

    public Priority? Priority { get; init; }

    public required IReadOnlyList<Utterance> Utterances { get; init; }

    /// <summary>A case keeps so many of its newest messages.</summary>
    public const int MostUtterances = 500;

    /// <summary>Folds a person's messages. What a case says does not depend on when it is folded.</summary>
    public static Case Of(PersonKey person, IReadOnlyList<Utterance> utterances, Brand brand)
    {
        var kept = utterances.OrderBy(one => one.At).ThenBy(one => one.Id, StringComparer.Ordinal).TakeLast(MostUtterances).ToList();
        var turns = Turns.Fold(kept, DateTimeOffset.MaxValue);
        var shown = turns.LastOrDefault(turn => turn.State == TurnState.Open) ?? (turns.Count > 0 ? turns[^1] : null);
        return new Case
        {
            Person = person,
            State = shown?.State,
            Opening = shown?.Opening,
            Due = shown is null ? null : TurnTerms.WorkingDeadline(brand, shown),
            Priority = shown?.Priority,
            Utterances = kept,
        };
    }
}

using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Responses;

/// <summary>One author's run of inbound mentions in a conversation that needs an answer, until the brand answers.</summary>
public sealed record Turn
{
    /// <summary>The oldest unanswered message: the clock runs from it.</summary>
    public required Utterance Opening { get; init; }

    /// <summary>All inbound messages of the turn, the opening first.</summary>
    public required IReadOnlyList<Utterance> Messages { get; init; }

    public required TurnState State { get; init; }

    /// <summary>The message that answered it.</summary>
    public Utterance? Reply { get; init; }

    /// <summary>Reply minus opening, never below zero; null while unanswered.</summary>
    public TimeSpan? ResponseTime { get; init; }

    /// <summary>The reply's clock was earlier than the message's: counted as zero, and as an anomaly.</summary>
    public bool ClockAnomaly { get; init; }

    /// <summary>When a person dismissed it.</summary>
    public DateTimeOffset? DismissedAt { get; init; }

    public string? Department => Opening.Department;

    public Priority Priority => Opening.Priority ?? Routing.Priority.Normal;
}

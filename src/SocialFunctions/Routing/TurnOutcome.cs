using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Routing;

/// <summary>How one turn stands.</summary>
internal readonly record struct TurnOutcome(DateTimeOffset OpenedAt, string Opening, TurnState State, string? Reply, DateTimeOffset? RepliedAt)
{
    /// <summary>The instants whose days' reports tell of it.</summary>
    public IEnumerable<DateTimeOffset> Instants => RepliedAt is { } replied ? [OpenedAt, replied] : [OpenedAt];
}

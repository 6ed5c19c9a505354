using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Responses;

/// <summary>
/// One message as the fold sees it: a person's in a conversation, or the brand's addressed to that person.
/// Small, since a case keeps up to 500 of them.
/// </summary>
public sealed record Utterance
{
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public MentionDirection Direction { get; init; }

    /// <summary>The message that it names as its parent.</summary>
    public string? Parent { get; init; }

    public bool NeedsReply { get; init; }

    /// <summary>An outbound message that no person wrote.</summary>
    public bool Automatic { get; init; }

    /// <summary>The protocol lets nobody answer it.</summary>
    public bool Forbidden { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public DateTimeOffset? DismissedAt { get; init; }

    public string? Department { get; init; }

    public Priority? Priority { get; init; }

    public string? Rule { get; init; }
}

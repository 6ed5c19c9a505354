namespace SocialFunctions.Domain.Mentions;

/// <summary>
/// One version of one message, in or out, on one network, as a push, a poll or an import brought it.
/// An edit is a later version (<see cref="UpdatedAt"/>); a deletion is a version with <see cref="Deleted"/> and no text.
/// </summary>
public sealed record Mention
{
    public required string Network { get; init; }

    /// <summary>The network's own id; networks.md says which of several.</summary>
    public required string Id { get; init; }

    public MentionKind Kind { get; init; } = MentionKind.Post;

    /// <summary>Null until it is worked out from the brand's own accounts.</summary>
    public MentionDirection? Direction { get; init; }

    /// <summary>By the network's clock; null when the network gave no date.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Plain text, normalised; empty in a deletion.</summary>
    public required string Text { get; init; }

    public required Author Author { get; init; }

    public string? ConversationId { get; init; }

    public string? InReplyTo { get; init; }

    public string? Url { get; init; }

    /// <summary>The network's own tag: a hint, not the truth.</summary>
    public string? Language { get; init; }

    public Engagement? Engagement { get; init; }

    /// <summary>Stars of a review, 1 to 5.</summary>
    public decimal? Rating { get; init; }

    /// <summary>When it reached us; null means: with its batch.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>By the network's clock; the greater version wins. Null counts as the first version.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>True in a deletion, which beats every version.</summary>
    public bool Deleted { get; init; }

    /// <summary>Other ids of the same message that replies may name: a later version's, a server's own. Null when there are none.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    public MentionId Identity => new(Network, Id);
}

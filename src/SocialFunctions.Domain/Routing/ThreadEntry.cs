using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Routing;

/// <summary>
/// One small row a message: where its own row lies, and what it hangs from. An entry without <see cref="At"/> stands for a message
/// not yet seen that a reply or a deletion named. What it says is a function of the message alone, so order of arrival leaves no trace.
/// </summary>
public sealed record ThreadEntry
{
    public required string Id { get; init; }

    /// <summary>publishedAt first seen: with it the message's row in Mentions is found.</summary>
    public DateTimeOffset? At { get; init; }

    public string? Parent { get; init; }

    /// <summary>
    /// The id is another name of this message. Such an entry says of direction and author what the message's does and hangs from it, so
    /// that following leads through it.
    /// </summary>
    public string? AliasOf { get; init; }

    /// <summary>Where following ends: the network's own conversation, or the one made from a handle. Null: with its parent.</summary>
    public string? Conversation { get; init; }

    public string? Author { get; init; }

    public ThreadDirection Direction { get; init; }

    /// <summary>Of an outbound message without parent: the handle that it starts with, in lower case.</summary>
    public string? Addressee { get; init; }

    /// <summary>The brand's messages that wait to learn whom they answer; gone once this message has been seen and they were placed.</summary>
    public IReadOnlyList<Utterance> Waiting { get; init; } = [];

    /// <summary>Inbound messages took this id for their conversation while this message was not seen.</summary>
    public bool Heads { get; init; }

    /// <summary>Of the version that the entry speaks of.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The case in which the message stood before its author was known; gone once it has been taken out of it.</summary>
    public FormerCase? Former { get; init; }

    /// <summary>A deletion came before the message.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    public bool Seen => At is not null;

    /// <summary>Nothing waits here for the message that has come.</summary>
    public bool IsSettled => Waiting.Count == 0 && !Heads && DeletedAt is null && Former is null;

    /// <summary>The version did not say who wrote it.</summary>
    public bool IsStrangers => Author?.StartsWith(Mentions.Author.UnknownId + ":", StringComparison.Ordinal) == true;
}

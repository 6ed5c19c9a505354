using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Responses;

/// <summary>A row of table Mentions: truth. The message, what it was found to be, where it went, and what people did to it.</summary>
public sealed record StoredMention
{
    /// <summary>The version in force. PublishedAt, Direction and ReceivedAt are filled.</summary>
    public required Mention Mention { get; init; }

    public MessageClassification? Classification { get; init; }

    /// <summary>What it was found to be, while <see cref="Classification"/> is what a person said; else null.</summary>
    public MessageClassification? Found { get; init; }

    /// <summary>What a person said it is; <see cref="Classification"/> goes by it while the text is the one that the person read.</summary>
    public Correction? Correction { get; init; }

    public string? Department { get; init; }

    public Priority? Priority { get; init; }

    /// <summary>Name of the routing rule that decided.</summary>
    public string? Rule { get; init; }

    /// <summary>The protocol lets nobody answer it.</summary>
    public bool Forbidden { get; init; }

    /// <summary>Written by an employee: outside all counts.</summary>
    public bool Employee { get; init; }

    /// <summary>An outbound message that no person wrote: it stops no clock.</summary>
    public bool Automatic { get; init; }

    /// <summary>The first handle that an outbound text started with: kept here, since a deletion takes the text and its reply has still answered.</summary>
    public string? AddressedTo { get; init; }

    /// <summary>By which way it was found; <see cref="MentionVia.Repair"/> is a gap in the pushes.</summary>
    public MentionVia Via { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public DateTimeOffset? DismissedAt { get; init; }

    public string? DismissedReason { get; init; }

    /// <summary>A deletion that says nothing but which message is gone.</summary>
    public bool IsBareDeletion => Mention.Deleted && Mention.Author.IsUnknown;

    public MentionId Identity => Mention.Identity;

    public DateTimeOffset PublishedAt => Mention.PublishedAt!.Value;

    public bool IsInbound => Mention.Direction == MentionDirection.Inbound;

    /// <summary>Somebody is waiting for an answer: inbound, not an employee's, not a repost, and found to need one.</summary>
    public bool NeedsReply => IsInbound && !Employee && Mention.Kind != MentionKind.Repost && Classification?.NeedsReply == true;
}

using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Routing;

/// <summary>Makes thread entries from messages.</summary>
public static class ThreadEntries
{
    public static ThreadEntry Of(StoredMention mention) => new()
    {
        Id = mention.Mention.Id,
        At = mention.PublishedAt,
        Parent = mention.Mention.InReplyTo,
        Conversation = mention.Mention.ConversationId ?? (mention.Mention.InReplyTo is null ? ConversationRoots.RootOf(mention) : null),
        Author = ConversationRoots.PersonOf(mention),
        Direction = mention.Employee ? ThreadDirection.Employee
            : mention.IsInbound ? ThreadDirection.Inbound
            : ThreadDirection.Outbound,
        Addressee = mention.IsInbound || mention.Mention.InReplyTo is not null ? null : MentionSet.HandleOf(mention),
    };

    /// <summary>The message has come: what waited for it stays until it has been placed, and the day first seen stays for good.</summary>
    public static ThreadEntry Seen(ThreadEntry? before, ThreadEntry message) => before is null
        ? message
        : message with
        {
            At = before.At ?? message.At,
            Parent = message.Parent ?? before.Parent,
            Conversation = message.Conversation ?? before.Conversation,
            Author = message.Author is null || message.Author.StartsWith(Mentions.Author.UnknownId + ":", StringComparison.Ordinal) ? before.Author ?? message.Author : message.Author,
            Addressee = message.Addressee ?? before.Addressee,
            Waiting = before.Waiting,
            Heads = before.Heads,
            DeletedAt = before.DeletedAt,
        };

    public static ThreadEntry Settled(ThreadEntry entry) => entry with { Waiting = [], Heads = false, DeletedAt = null };
}

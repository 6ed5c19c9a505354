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
        UpdatedAt = mention.Mention.UpdatedAt,
        Author = ConversationRoots.PersonOf(mention),
        Direction = mention.Employee ? ThreadDirection.Employee
            : mention.IsInbound ? ThreadDirection.Inbound
            : ThreadDirection.Outbound,
        Addressee = mention.IsInbound || mention.Mention.InReplyTo is not null ? null : MentionSet.HandleOf(mention),
    };

    /// <summary>Another id of the message, as an entry that hangs from it.</summary>
    public static ThreadEntry Alias(ThreadEntry message, string alias) => new()
    {
        Id = alias,
        AliasOf = message.Id,
        Parent = message.Id,
        At = message.At,
        UpdatedAt = message.UpdatedAt,
        Author = message.Author,
        Direction = message.Direction,
    };

    /// <summary>
    /// The message has come, or a version of it: the greater version speaks, whoever names the author says who it was, the day first
    /// seen stays for good, and what waited stays until it has been placed.
    /// </summary>
    public static ThreadEntry Seen(ThreadEntry? before, ThreadEntry message)
    {
        if (before is null)
            return message;
        if (!before.Seen)
            return message with { Waiting = before.Waiting, Heads = before.Heads, DeletedAt = before.DeletedAt };
        var (newer, older) = Speaks(message, before) ? (message, before) : (before, message);
        var named = newer.IsStrangers && !older.IsStrangers ? older : newer;
        var merged = newer with
        {
            At = before.At,
            Parent = newer.Parent ?? older.Parent,
            AliasOf = newer.AliasOf ?? older.AliasOf,
            Conversation = named.Conversation ?? newer.Conversation,
            Author = named.Author,
            Direction = named.Direction,
            Addressee = named.Addressee ?? older.Addressee,
            Waiting = before.Waiting,
            Heads = before.Heads,
            DeletedAt = before.DeletedAt,
            Former = before.Former,
        };
        var moved = before.Direction == ThreadDirection.Inbound && (merged.Author != before.Author || merged.Conversation != before.Conversation);
        return moved && before.Former is null ? merged with { Former = new FormerCase(before.Conversation, before.Author!) } : merged;
    }

    private static bool Speaks(ThreadEntry message, ThreadEntry before) =>
        (message.UpdatedAt ?? DateTimeOffset.MinValue, !message.IsStrangers)
            .CompareTo((before.UpdatedAt ?? DateTimeOffset.MinValue, !before.IsStrangers)) > 0;

    public static ThreadEntry Settled(ThreadEntry entry) => entry with { Waiting = [], Heads = false, DeletedAt = null, Former = null };
}

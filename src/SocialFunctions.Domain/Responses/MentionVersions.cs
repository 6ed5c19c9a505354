using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Responses;

/// <summary>
/// Which of two versions of one message stands. Any order of arrival, and any repetition, ends in the same row:
/// the greater <see cref="Mention.UpdatedAt"/> wins, a deletion beats every version and leaves no text, the earliest publishedAt
/// known counts, and what people did stays.
/// </summary>
public static class MentionVersions
{
    public static StoredMention Merge(StoredMention stored, StoredMention incoming)
    {
        var newer = Rank(incoming).CompareTo(Rank(stored)) > 0 ? incoming : stored;
        var older = ReferenceEquals(newer, incoming) ? stored : incoming;
        var deletedAt = Earliest(stored.DeletedAt, incoming.DeletedAt);
        var deleted = stored.Mention.Deleted || incoming.Mention.Deleted;
        var decided = newer.Classification is null && newer.Department is null ? older : newer;
        return newer with
        {
            Mention = newer.Mention with
            {
                // The row was put where it lies, and received, once: a later delivery never moves them.
                PublishedAt = Earliest(stored.Mention.PublishedAt, incoming.Mention.PublishedAt),
                ReceivedAt = stored.Mention.ReceivedAt ?? incoming.Mention.ReceivedAt,
                Text = deleted ? "" : newer.Mention.Text,
                Deleted = deleted,
                Author = AuthorOf(newer.Mention.Author, older.Mention.Author),
                Direction = newer.Mention.Author.IsUnknown ? older.Mention.Direction : newer.Mention.Direction,
                Kind = newer.Mention.Deleted ? older.Mention.Kind : newer.Mention.Kind,
                ConversationId = newer.Mention.ConversationId ?? older.Mention.ConversationId,
                InReplyTo = newer.Mention.InReplyTo ?? older.Mention.InReplyTo,
                Url = newer.Mention.Url ?? older.Mention.Url,
                Language = newer.Mention.Language ?? older.Mention.Language,
                Engagement = newer.Mention.Engagement ?? older.Mention.Engagement,
                Rating = newer.Mention.Rating ?? older.Mention.Rating,
                Aliases = Union(stored.Mention.Aliases, incoming.Mention.Aliases),
            },
            Classification = deleted ? WithoutWords(decided.Classification) : decided.Classification,
            Found = deleted ? WithoutWords(decided.Found) : decided.Found,
            Department = decided.Department,
            Priority = decided.Priority,
            Rule = decided.Rule,
            Forbidden = decided.Forbidden,
            Employee = stored.Employee || incoming.Employee,
            Automatic = stored.Automatic || incoming.Automatic,
            AddressedTo = newer.AddressedTo ?? older.AddressedTo,
            Via = stored.Via > incoming.Via ? stored.Via : incoming.Via,
            DeletedAt = deletedAt,
            DismissedAt = stored.DismissedAt ?? incoming.DismissedAt,
            DismissedReason = stored.DismissedReason ?? incoming.DismissedReason,
        };
    }

    /// <summary>The message as a deletion that came before it leaves it: without its text, and without words of it.</summary>
    public static StoredMention Deleted(StoredMention mention, DateTimeOffset at) => mention with
    {
        Mention = mention.Mention with { Deleted = true, Text = "" },
        Classification = WithoutWords(mention.Classification),
        Found = WithoutWords(mention.Found),
        DeletedAt = Earliest(mention.DeletedAt, at),
    };

    /// <summary>Topics and cues are words of the text, and go with it.</summary>
    private static MessageClassification? WithoutWords(MessageClassification? known) => known is null ? null : known with { Topics = [], Cues = [] };

    // A deletion brings no content: as content it is older than every version, and its mark is kept apart. Of one version, the copy
    // that names its author and brings its text (a fetch) says more than the one that does not (a push of ids alone).
    private static (DateTimeOffset Updated, bool NamesAuthor, bool HasText) Rank(StoredMention mention) => mention.IsBareDeletion
        ? (DateTimeOffset.MinValue, false, false)
        : (mention.Mention.UpdatedAt ?? DateTimeOffset.MinValue.AddTicks(1), !mention.Mention.Author.IsUnknown, mention.Mention.Text.Length > 0);

    /// <summary>A push may name an author by the id alone, whose handle and name a poll knows.</summary>
    private static Author AuthorOf(Author newer, Author older) => newer.IsUnknown ? older : newer.Id != older.Id ? newer : newer with
    {
        Handle = newer.Handle ?? older.Handle,
        Name = newer.Name ?? older.Name,
        Followers = newer.Followers ?? older.Followers,
    };

    /// <summary>Sorted, so that no order of arrival shows.</summary>
    private static IReadOnlyList<string>? Union(IReadOnlyList<string>? one, IReadOnlyList<string>? other) =>
        one is null || other is null ? one ?? other : [.. one.Concat(other).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other : other is null || one < other ? one : other;
}

using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Meta;

/// <summary>A comment on the account's media, or a mention of the account elsewhere, which comes as ids only.</summary>
internal static class InstagramChange
{
    /// <summary>Null for what is no mention: insights, other fields, and what has no id.</summary>
    public static Mention? Read(MetaChange change) => change.Field switch
    {
        "comments" or "live_comments" => Comment(change),
        "mentions" => Mentioned(change),
        _ => null,
    };

    private static Mention? Comment(MetaChange change)
    {
        var value = change.Value;
        if (value.Id("id") is not { } id)
            return null;
        var media = value.Member("media")?.Id("id") ?? value.Id("media_id");
        var parent = value.Id("parent_id");
        return Sighting(change, id, media) with
        {
            Kind = parent is null || parent == media ? MentionKind.Comment : MentionKind.Reply,
            Direction = InstagramAuthor.IsSelf(value, change.AccountId) ? MentionDirection.Outbound : null,
            Text = PlainText.Of(value.Text("text")),
            Author = InstagramAuthor.Of(value),
            InReplyTo = Other(parent, id) ?? Other(media, id),
        };
    }

    private static Mention? Mentioned(MetaChange change)
    {
        var media = change.Value.Id("media_id");
        var comment = change.Value.Id("comment_id");
        return (comment ?? media) is { } id
            ? Sighting(change, id, media) with
            {
                Kind = comment is null ? MentionKind.Post : MentionKind.Comment,
                InReplyTo = comment is null ? null : Other(media, id),
            }
            : null;
    }

    /// <summary>Instagram's pushes carry no date of the message; the entry's is seconds later, and the same in each redelivery.</summary>
    private static Mention Sighting(MetaChange change, string id, string? media) => new()
    {
        Network = NetworkNames.Instagram,
        Id = id,
        PublishedAt = change.Value.Instant("created_time") ?? change.Value.Instant("timestamp") ?? change.EntryTime,
        Text = PlainText.Of(change.Value.Text("text")),
        Author = Author.Unknown,
        ConversationId = media,
    };

    private static string? Other(string? id, string own) => id == own ? null : id;
}

using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Meta;

/// <summary>A change of a page's <c>feed</c> or <c>ratings</c>, or a <c>mention</c> of the page elsewhere.</summary>
internal static class FacebookChange
{
    private static readonly HashSet<string> Posts = ["post", "status", "photo", "video", "share", "link", "note"];

    /// <summary>Null for what is no mention: reactions, likes, albums, other fields, and what has no id.</summary>
    public static Mention? Read(MetaChange change) => change.Field switch
    {
        "ratings" => FacebookRating.Read(change),
        "feed" or "mention" when IsComment(change.Value) => Comment(change, change.Value.Id("post_id"), change.Value.Id("post_id")),
        "feed" or "mention" => Post(change),
        _ => null,
    };

    /// <param name="postId">As the push names what is commented on.</param>
    /// <param name="thread">The identity of that.</param>
    public static Mention? Comment(MetaChange change, string? postId, string? thread)
    {
        if (change.Value.Id("comment_id") is not { } id)
            return null;

        // A comment without a parent of its own answers the post.
        var parent = change.Value.Id("parent_id") is { } given && given != postId ? given : thread;
        var answered = parent == id ? thread == id ? null : thread : parent;
        return Version(
            Message(change, id) with
            {
                Kind = answered == thread ? MentionKind.Comment : MentionKind.Reply,
                ConversationId = thread,
                InReplyTo = answered,
                Url = WebAddress.Of(change.Value.Text("permalink_url")) ?? FacebookAuthor.Link(id),
            },
            change,
            "message");
    }

    /// <param name="text">The member that holds the text.</param>
    public static Mention? Version(Mention mention, MetaChange change, string text) => change.Value.Text("verb") switch
    {
        null or "add" => mention with { PublishedAt = mention.PublishedAt ?? change.EntryTime },

        // A removal's created_time is the removal's own, so it dates nothing.
        "remove" or "delete" => mention with { Text = "", Deleted = true, PublishedAt = null, Rating = null, UpdatedAt = change.EntryTime },

        // Hiding takes a message out of sight, not out of the world: the person did write it, so it stays counted, and is read as the
        // version of that moment, as unhiding is. Without its text, such a change (a new album cover, say) is no version of the message:
        // it would blank what the person wrote.
        "edited" or "edit" or "update" or "hide" or "unhide" =>
            change.Value.Text(text) is null ? null : mention with { UpdatedAt = change.EntryTime },
        _ => null,
    };

    private static Mention? Post(MetaChange change)
    {
        var value = change.Value;
        var id = value.Id("comment_id") ?? value.Id("post_id");
        if (id is null || !Posts.Contains(value.Text("item") ?? "post"))
            return null;
        var link = value.Text("permalink_url") ?? value.Member("post")?.Text("permalink_url");
        var mention = Message(change, id) with { ConversationId = value.Id("post_id"), Url = WebAddress.Of(link) ?? FacebookAuthor.Link(id) };
        return Version(mention, change, "message");
    }

    private static bool IsComment(JsonElement value) =>
        (value.Text("item") ?? (value.Id("comment_id") is null ? "post" : "comment")) == "comment";

    private static Mention Message(MetaChange change, string id)
    {
        var value = change.Value;
        var from = value.Member("from");
        var author = FacebookAuthor.Of(from?.Id("id") ?? value.Id("sender_id"), from?.Text("name") ?? value.Text("sender_name"));
        return new Mention
        {
            Network = NetworkNames.Facebook,
            Id = id,
            Kind = MentionKind.Post,
            Direction = author.Id == change.AccountId ? MentionDirection.Outbound : null,
            PublishedAt = value.Instant("created_time"),
            Text = PlainText.Of(value.Text("message")),
            Author = author,
        };
    }
}

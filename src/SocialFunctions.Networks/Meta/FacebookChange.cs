using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Meta;

/// <summary>A change of a page's <c>feed</c>, or a <c>mention</c> of the page elsewhere.</summary>
internal static class FacebookChange
{
    private static readonly HashSet<string> Posts = ["post", "status", "photo", "video", "share", "link", "note"];

    /// <summary>Null for what is no mention: reactions, likes, albums, other fields, and what has no id.</summary>
    public static Mention? Read(MetaChange change)
    {
        var value = change.Value;
        if (change.Field is not ("feed" or "mention"))
            return null;

        var postId = value.Id("post_id");
        var commentId = value.Id("comment_id");
        var item = value.Text("item") ?? (commentId is null ? "post" : "comment");
        var isComment = item == "comment";
        if ((!isComment && !Posts.Contains(item)) || (isComment && commentId is null) || (commentId ?? postId) is not { } id)
            return null;

        var parent = isComment ? Parent(value, id, postId) : null;
        var mention = new Mention
        {
            Network = NetworkNames.Facebook,
            Id = id,
            Kind = !isComment ? MentionKind.Post : parent == postId ? MentionKind.Comment : MentionKind.Reply,
            PublishedAt = value.Instant("created_time"),
            Text = PlainText.Of(value.Text("message")),
            Author = Author(value),
            ConversationId = postId,
            InReplyTo = parent,
            Url = Url(value, isComment) ?? $"https://www.facebook.com/{Uri.EscapeDataString(id)}",
        };
        return Version(mention, value, change.EntryTime);
    }

    private static Mention? Version(Mention mention, JsonElement value, DateTimeOffset? entryTime) => value.Text("verb") switch
    {
        null or "add" => mention with { PublishedAt = mention.PublishedAt ?? entryTime },

        // A removal's created_time is the removal's own, so it dates nothing.
        "remove" or "delete" => mention with { Text = "", Deleted = true, PublishedAt = null, UpdatedAt = entryTime },

        // Hiding leaves a message as it was: it is read as the version of that moment. Without its text, such a
        // change (a new album cover, say) is no version of the message: it would blank what the person wrote.
        "edited" or "edit" or "update" or "hide" or "unhide" =>
            value.Text("message") is null ? null : mention with { UpdatedAt = entryTime },
        _ => null,
    };

    /// <summary>A comment without a parent of its own answers the post.</summary>
    private static string? Parent(JsonElement value, string id, string? postId)
    {
        var parent = value.Id("parent_id") ?? postId;
        return parent == id ? postId == id ? null : postId : parent;
    }

    private static Author Author(JsonElement value)
    {
        var from = value.Member("from");
        var id = from?.Id("id") ?? value.Id("sender_id");
        var name = PlainText.Line(from?.Text("name") ?? value.Text("sender_name"));
        return id is null
            ? Domain.Mentions.Author.Unknown
            : new Author(id, Name: name.Length > 0 ? name : null);
    }

    private static string? Url(JsonElement value, bool isComment) =>
        WebAddress.Of(value.Text("permalink_url") ?? (isComment ? null : value.Member("post")?.Text("permalink_url")));
}

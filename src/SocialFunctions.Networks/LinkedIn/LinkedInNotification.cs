using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>What happened on a page, as a push and the backfill give it alike.</summary>
/// <param name="Mention">Null where the notification does not bring what was said, and that is all that it is about.</param>
/// <param name="Fetch">What has to be fetched, as it did not come along; else null.</param>
internal sealed record LinkedInNotification(Mention? Mention, LinkedInUrn? Fetch)
{
    /// <summary>Null for reactions, unknown actions, and what has no id.</summary>
    public static LinkedInNotification? Read(JsonElement notification) => notification.Text("action") switch
    {
        "COMMENT" or "ADMIN_COMMENT" or "COMMENT_EDIT" or "COMMENT_DELETE" => Comment(notification, notification.Text("action")!),
        "SHARE" or "SHARE_MENTION" => Share(notification, notification.Text("action")!),
        _ => null,
    };

    private static LinkedInNotification? Comment(JsonElement notification, string action)
    {
        var comment = notification.Member("decoratedGeneratedActivity")?.Member("comment");
        if (LinkedInUrn.CommentOf(notification.Text("generatedActivity"), comment?.Text("entity"), notification.Text("sourcePost"), comment?.Text("object")) is not { } urn)
            return null;

        var at = notification.Instant("lastModifiedAt");
        var page = notification.Text("organizationalEntity");
        var owner = comment?.Text("owner") ?? comment?.Text("actor");
        var text = comment?.Text("text") ?? comment?.Text("message") ?? comment?.Member("message")?.Text("text");
        var parent = LinkedInUrn.CommentOf(comment?.Text("parentComment"), urn.Post.Urn);
        var mention = new Mention
        {
            Network = NetworkNames.LinkedIn,
            Id = urn.Id,
            Kind = parent is null ? MentionKind.Comment : MentionKind.Reply,
            Direction = action == "ADMIN_COMMENT" ? MentionDirection.Outbound : LinkedInAuthor.DirectionOf(owner, page),
            PublishedAt = at,
            Text = PlainText.Of(text),

            // An administrator comments as the page, whichever person pressed the key.
            Author = LinkedInAuthor.Of(action == "ADMIN_COMMENT" ? page ?? owner : owner),
            ConversationId = urn.Post.Id,
            InReplyTo = parent is null || parent.Id == urn.Id ? urn.Post.Id : parent.Id,
            Url = urn.Permalink,
        };
        return action switch
        {
            "COMMENT_DELETE" => new(mention with { Text = "", Deleted = true, PublishedAt = null, UpdatedAt = at }, null),

            // Without its text an edit is no version: it would blank what the person wrote.
            "COMMENT_EDIT" when text is null => new(null, urn),
            "COMMENT_EDIT" => new(mention with { PublishedAt = null, UpdatedAt = at }, null),
            _ => new(mention, text is null ? urn : null),
        };
    }

    /// <summary>Somebody else's post: one that names the page, or that shares what the page posted.</summary>
    private static LinkedInNotification? Share(JsonElement notification, string action)
    {
        var share = notification.Member("decoratedGeneratedActivity")?.Member("share");
        var names = new[] { share?.Text("entity"), notification.Text("generatedActivity") }.Select(LinkedInUrn.Of).OfType<LinkedInUrn>().ToList();
        if (names.Count == 0 && action == "SHARE_MENTION" && LinkedInUrn.Of(notification.Text("sourcePost")) is { } source)
            names.Add(source);
        var posts = names.Select(name => name.Post).Distinct().ToList();
        if ((posts.Find(post => !post.IsActivity) ?? posts.FirstOrDefault()) is not { } urn)
            return null;

        var owner = share?.Text("owner") ?? share?.Text("author");
        var text = share?.Text("text") ?? share?.Text("commentary");
        var mention = LinkedInPost.Sighting(urn, posts) with
        {
            Kind = action == "SHARE" && string.IsNullOrWhiteSpace(text) ? MentionKind.Repost : MentionKind.Post,
            Direction = LinkedInAuthor.DirectionOf(owner, notification.Text("organizationalEntity")),
            PublishedAt = notification.Instant("lastModifiedAt"),
            Text = LittleText.Of(text),
            Author = LinkedInAuthor.Of(owner),
        };

        // The interface gives posts by the other two names only.
        return new(mention, text is null && !urn.IsActivity ? urn : null);
    }
}

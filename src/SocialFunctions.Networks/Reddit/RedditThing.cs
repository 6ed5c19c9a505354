using System.Net;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Reddit;

/// <summary>Reads a post, a comment or a private message, as listings, searches and the inbox give it.</summary>
internal static class RedditThing
{
    /// <summary>Null for what is none of them: communities, awards, "more comments", what has no name.</summary>
    /// <param name="thing">Kind and data.</param>
    /// <param name="ownName">The account's; null when it is not known.</param>
    public static Mention? Read(JsonElement thing, string? ownName)
    {
        if (thing.Member("data") is not { ValueKind: JsonValueKind.Object } data || RedditName.Of(data, "name") is not { } name)
            return null;
        var mention = name[..2] switch
        {
            "t3" => Post(data, name),
            "t1" => Comment(data, name),
            "t4" => Message(data, name),
            _ => null,
        };
        if (mention is null)
            return null;

        var body = data.Text("body") ?? data.Text("selftext");
        var isOwn = ownName is not null && string.Equals(data.Text("author"), ownName, StringComparison.OrdinalIgnoreCase);
        mention = mention with { Direction = isOwn ? MentionDirection.Outbound : null };
        return RedditRemoval.IsGone(data, body)
            ? mention with { Deleted = true, Text = "", PublishedAt = null, UpdatedAt = null, Engagement = null }
            : mention;
    }

    private static Mention Post(JsonElement data, string name) => Sighting(data, name) with
    {
        Kind = MentionKind.Post,
        Text = Text(data.Text("title"), data.Text("selftext")),
        ConversationId = name,
    };

    private static Mention Comment(JsonElement data, string name)
    {
        var post = RedditName.Of(data, "link_id") ?? RedditName.PostOf(data.Text("permalink") ?? data.Text("context"));
        var parent = RedditName.Of(data, "parent_id") ?? post;
        return Sighting(data, name) with
        {
            Kind = parent?.StartsWith("t1_", StringComparison.Ordinal) == true ? MentionKind.Reply : MentionKind.Comment,
            Text = Text(data.Text("body")),
            ConversationId = post,
            InReplyTo = parent == name ? null : parent,
        };
    }

    private static Mention Message(JsonElement data, string name)
    {
        // An answer's subject is the first message's again.
        var head = RedditName.Of(data, "first_message_name");
        var parent = RedditName.Of(data, "parent_id") ?? head;
        return Sighting(data, name) with
        {
            Kind = MentionKind.Message,
            Text = Text(parent is null ? data.Text("subject") : null, data.Text("body")),
            ConversationId = head ?? name,
            InReplyTo = parent == name ? null : parent,
        };
    }

    private static Mention Sighting(JsonElement data, string name) => new()
    {
        Network = NetworkNames.Reddit,
        Id = name,
        PublishedAt = RedditTime.Of(data, "created_utc"),
        UpdatedAt = RedditTime.Of(data, "edited"),
        Text = "",
        Author = Author(data),
        Url = Url(data),
        Engagement = RedditCounters.Of(data, name),
    };

    private static Author Author(JsonElement data) => data.Id("author") is { } author && author != RedditRemoval.Nobody
        ? new Author(RedditName.Of(data, "author_fullname") ?? author, author)
        : Domain.Mentions.Author.Unknown;

    /// <summary>The inbox adds a query to the path, which a listing does not.</summary>
    private static string? Url(JsonElement data) => (data.Text("permalink") ?? data.Text("context"))?.Split('?')[0] is ['/', not '/', ..] path
        ? WebAddress.Of("https://www.reddit.com" + path)
        : null;

    /// <summary>Markdown as it was typed, but for entities, which Reddit's own editor writes in place of some signs.</summary>
    private static string Text(params IEnumerable<string?> parts) =>
        PlainText.Of(WebUtility.HtmlDecode(string.Join("\n\n", parts.Where(part => !string.IsNullOrWhiteSpace(part)))));
}

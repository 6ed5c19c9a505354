using System.Net;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.X;

/// <summary>
/// A post of API v2, as polls and activity events both bring it. The interface is renaming its members from tweet to post: either is read.
/// </summary>
internal static class XPost
{
    /// <summary>Tags that X gives to what has no language: links only, mentions only, media only.</summary>
    private static readonly HashSet<string> NoLanguages = ["und", "zxx", "art", "qam", "qct", "qht", "qme", "qst"];

    /// <summary>Null for what has no id, and for an edit that does not bring the text: it would blank what the person wrote.</summary>
    /// <param name="writer">Who wrote it when the post does not say: the account whose timeline it stands in.</param>
    public static Mention? Read(JsonElement post, XUsers users, Author? writer = null)
    {
        if (XVersions.Of(post) is not { } versions || (versions.IsEdit && Text(post) is null))
            return null;

        var authorId = XId.Of(post, "author_id");
        var author = writer is not null && (authorId is null || authorId == writer.Id) ? writer : users.Find(authorId);
        var parent = versions.Other(Referenced(post, "replied_to") ?? XId.Of(post, "in_reply_to_tweet_id") ?? XId.Of(post, "in_reply_to_post_id"));
        var isRepost = Referenced(post, "retweeted") is not null;
        return new Mention
        {
            Network = NetworkNames.X,
            Id = versions.First,
            Kind = isRepost ? MentionKind.Repost : parent is null ? MentionKind.Post : MentionKind.Reply,
            PublishedAt = versions.PublishedAt,
            UpdatedAt = versions.UpdatedAt,
            Text = PlainText.Of(WebUtility.HtmlDecode(Text(post))),
            Author = author,
            ConversationId = versions.Other(XId.Of(post, "conversation_id")) ?? (parent is null ? versions.First : null),
            InReplyTo = parent,
            Url = Url(author, versions.Id),
            Language = post.Text("lang") is { Length: > 0 and <= 20 } tag && !NoLanguages.Contains(tag) ? tag : null,

            // A repost carries the counters of what it repeats.
            Engagement = isRepost ? null : XCounters.Of(post),
            Aliases = versions.Later,
        };
    }

    /// <summary>With the author's handle, or the address that leads there without it.</summary>
    private static string Url(Author author, string id) =>
        author.Handle is { } handle ? $"https://x.com/{Uri.EscapeDataString(handle)}/status/{id}" : $"https://x.com/i/status/{id}";

    /// <summary>Of a long post, <c>text</c> is only the beginning. Both are written with <c>&amp;amp;</c>, <c>&amp;lt;</c> and <c>&amp;gt;</c>.</summary>
    private static string? Text(JsonElement post) =>
        (post.Member("note_tweet") ?? post.Member("note_post"))?.Text("text") ?? post.Text("text");

    private static string? Referenced(JsonElement post, string type) => post.Items("referenced_tweets").Concat(post.Items("referenced_posts"))
        .Where(reference => reference.Text("type") == type)
        .Select(reference => XId.Of(reference, "id"))
        .FirstOrDefault(id => id is not null);
}

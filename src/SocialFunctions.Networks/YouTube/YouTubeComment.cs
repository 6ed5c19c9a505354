using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.YouTube;

/// <summary>A comment on a video or, in old channels, on the channel itself; or a reply to one.</summary>
internal static class YouTubeComment
{
    /// <param name="thread">The comment that a reply is under; null for a comment that begins a thread.</param>
    /// <param name="video">As the thread says it: replies leave it out.</param>
    /// <param name="replies">As the thread says it; null when it does not.</param>
    public static Mention? Read(JsonElement comment, string? thread = null, string? video = null, long? replies = null)
    {
        if (comment.Id("id") is not { } id || comment.Member("snippet") is not { ValueKind: JsonValueKind.Object } snippet)
            return null;
        var on = video ?? snippet.Id("videoId");
        var parent = thread ?? snippet.Id("parentId");
        if (parent == id)
            parent = null;
        var published = snippet.Instant("publishedAt");
        var updated = snippet.Instant("updatedAt");
        return new Mention
        {
            Network = NetworkNames.YouTube,
            Id = id,
            Kind = parent is null ? MentionKind.Comment : MentionKind.Reply,
            PublishedAt = published,
            UpdatedAt = updated > published ? updated : null,

            // The original is only given to some readers; the display form is HTML.
            Text = snippet.Text("textOriginal") is { } original ? PlainText.Of(original) : PlainText.OfHtml(snippet.Text("textDisplay")),
            Author = YouTubeIds.Author(
                snippet.Member("authorChannelId")?.Id("value") ?? YouTubeIds.Channel(snippet.Text("authorChannelUrl")), snippet.Text("authorDisplayName")),
            ConversationId = on ?? parent ?? id,
            InReplyTo = parent ?? (on == id ? null : on),
            Url = on is null ? null : $"https://www.youtube.com/watch?v={Uri.EscapeDataString(on)}&lc={Uri.EscapeDataString(id)}",
            Engagement = new Engagement(Likes: YouTubeVideo.Count(snippet, "likeCount"), Replies: replies ?? 0),
        };
    }
}

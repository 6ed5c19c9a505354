using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>Reads a post as searches, feeds and notifications give it: the record that its author wrote, and what the network adds.</summary>
internal static class BlueskyPost
{
    private const string NoHandle = "handle.invalid";

    /// <summary>Null for what is no post. A post is never edited, and its deletion is not told.</summary>
    /// <param name="ownDid">Of the account; null when it is not known.</param>
    public static Mention? Read(JsonElement post, string? ownDid)
    {
        var author = post.Member("author");
        var did = author?.Id("did") is { } given && AtUri.IsDid(given) ? given : null;
        if (AtUri.OfPost(post.Text("uri"), did) is not { } uri || post.Member("record") is not { ValueKind: JsonValueKind.Object } record)
            return null;

        did ??= uri.Split('/')[2];
        var reply = record.Member("reply");
        var parent = AtUri.OfPost(reply?.Member("parent")?.Text("uri"));
        var handle = author?.Id("handle")?.TrimStart('@') is { Length: > 0 } name && name != NoHandle ? name : null;
        var shown = PlainText.Line(author?.Text("displayName"));
        return new Mention
        {
            Network = NetworkNames.Bluesky,
            Id = uri,
            Kind = reply is { ValueKind: JsonValueKind.Object } ? MentionKind.Reply : MentionKind.Post,
            Direction = did == ownDid ? MentionDirection.Outbound : null,
            PublishedAt = PublishedAt(post),
            Text = BlueskyText.Of(record),
            Author = new Author(did, handle, shown.Length > 0 ? shown : null),
            ConversationId = AtUri.OfPost(reply?.Member("root")?.Text("uri")) ?? parent ?? uri,
            InReplyTo = parent == uri ? null : parent,
            Url = WebAddress.Of($"https://bsky.app/profile/{handle ?? did}/post/{AtUri.Key(uri)}"),
            Language = record.Items("langs").FirstOrDefault() is { ValueKind: JsonValueKind.String } language ? language.GetString() : null,
            Engagement = BlueskyCounters.Of(post),
        };
    }

    /// <summary>
    /// The instant that the author's app wrote, or that of the network's sight of it if that is earlier: an app may write any. By this the
    /// network sorts as well.
    /// </summary>
    public static DateTimeOffset? PublishedAt(JsonElement post)
    {
        var created = post.Member("record")?.Instant("createdAt");
        var indexed = post.Instant("indexedAt");
        return indexed < created ? indexed : created ?? indexed;
    }
}

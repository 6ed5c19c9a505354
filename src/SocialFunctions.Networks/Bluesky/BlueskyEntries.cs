using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>Reads a page of any of the lists.</summary>
internal static class BlueskyEntries
{
    /// <summary>Null when the answer has no such list.</summary>
    public static WalkAnswer? Read(JsonElement answer, PollStream stream, string ownDid) =>
        answer.Member(BlueskyStreams.List(stream)) is { ValueKind: JsonValueKind.Array } list
            ? new WalkAnswer.Page(
                [.. list.EnumerateArray().Select(entry => Entry(entry, stream, ownDid))],
                answer.Text("cursor") is { Length: > 0 } cursor ? cursor : null)
            : null;

    private static WalkEntry Entry(JsonElement entry, PollStream stream, string ownDid)
    {
        if (stream.Name == BlueskyStreams.Mentions)
            return Entry(entry, entry.Text("reason") is "mention" or "reply" or "quote" ? BlueskyPost.Read(entry, ownDid) : null);
        if (stream.Name != BlueskyStreams.Own)
            return Entry(entry, BlueskyPost.Read(entry, ownDid));

        // A repost stands in the feed at the instant of the repost; it repeats a post, and says nothing of its own.
        var post = entry.Member("post") ?? default;
        return entry.Member("reason") is { ValueKind: JsonValueKind.Object } reason
            ? new WalkEntry($"{post.Text("uri")} again", reason.Instant("indexedAt"), null)
            : Entry(post, BlueskyPost.Read(post, ownDid));
    }

    private static WalkEntry Entry(JsonElement post, Mention? mention) =>
        new(mention?.Id ?? post.Text("uri") ?? "", BlueskyPost.PublishedAt(post), mention);
}

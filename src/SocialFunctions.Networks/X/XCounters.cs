using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.X;

/// <summary>Reads <c>public_metrics</c>.</summary>
internal static class XCounters
{
    /// <summary>Null when the post brings no counters.</summary>
    public static Engagement? Of(JsonElement post) => post.Member("public_metrics") is { ValueKind: JsonValueKind.Object } metrics
        ? new Engagement(
            Likes: Number(metrics, "like_count") ?? 0,
            Replies: Number(metrics, "reply_count") ?? 0,
            Shares: (Number(metrics, "retweet_count") ?? 0) + (Number(metrics, "quote_count") ?? 0),
            Views: Number(metrics, "impression_count") ?? 0,
            Bookmarks: Number(metrics, "bookmark_count") ?? 0)
        : null;

    public static Engagement Sum(Engagement one, Engagement other) => new(
        one.Likes + other.Likes, one.Replies + other.Replies, one.Shares + other.Shares, one.Views + other.Views, one.Bookmarks + other.Bookmarks);

    /// <summary>A count: null when it is absent, negative or larger than any that can be.</summary>
    public static long? Number(JsonElement metrics, string name) =>
        metrics.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) && value is >= 0 and < 1L << 50
            ? value
            : null;
}

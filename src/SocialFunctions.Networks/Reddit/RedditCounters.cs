using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Reddit;

internal static class RedditCounters
{
    /// <summary>
    /// Null where there are none. A score below 0 counts as none: the figure adds what people did for a post. A comment's
    /// <c>num_comments</c> is its post's.
    /// </summary>
    public static Engagement? Of(JsonElement data, string name)
    {
        var hasScore = data.Member("score") is { ValueKind: JsonValueKind.Number };
        var isPost = name.StartsWith("t3_", StringComparison.Ordinal);
        var (comments, shares) = isPost ? (data.Counter("num_comments"), data.Counter("num_crossposts")) : (null, null);
        return !hasScore && comments is null
            ? null
            : new Engagement(Likes: data.Counter("score") ?? 0, Replies: comments ?? 0, Shares: shares ?? 0);
    }
}

using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Bluesky;

internal static class BlueskyCounters
{
    /// <summary>Null where there are none: a notification brings a post without its counters.</summary>
    public static Engagement? Of(JsonElement post)
    {
        var (likes, replies, reposts, quotes, bookmarks) = (
            post.Counter("likeCount"), post.Counter("replyCount"), post.Counter("repostCount"), post.Counter("quoteCount"), post.Counter("bookmarkCount"));
        return (likes ?? replies ?? reposts ?? quotes ?? bookmarks) is null
            ? null
            : new Engagement(likes ?? 0, replies ?? 0, (reposts ?? 0) + (quotes ?? 0), Bookmarks: bookmarks ?? 0);
    }
}

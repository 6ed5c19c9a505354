using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Mastodon;

internal static class MastodonCounters
{
    /// <summary>Null when the status brings no counters. Quotes are counted by servers since Mastodon 4.5.</summary>
    public static Engagement? Of(JsonElement status)
    {
        var (likes, replies, boosts, quotes) = (
            status.Counter("favourites_count"), status.Counter("replies_count"), status.Counter("reblogs_count"), status.Counter("quotes_count"));
        return (likes ?? replies ?? boosts ?? quotes) is null
            ? null
            : new Engagement(Likes: likes ?? 0, Replies: replies ?? 0, Shares: (boosts ?? 0) + (quotes ?? 0));
    }
}

using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>Engagement of the brand's own posts; its replies and comments are no posts.</summary>
internal static class EngagementCounts
{
    public static EngagementFigures Of(IEnumerable<StoredMention> mentions, IReadOnlyDictionary<string, long> followers)
    {
        var posts = mentions.Where(mention => !mention.IsInbound && mention.Mention.Kind == MentionKind.Post).ToList();
        var byNetwork = posts
            .GroupBy(mention => mention.Mention.Network, mention => mention.Mention.Engagement ?? Engagement.None)
            .ToDictionary(network => network.Key, network => Sum([.. network]));
        var all = byNetwork.Values;
        return new EngagementFigures(
            all.Sum(one => one.Total), all.Sum(one => one.Likes), all.Sum(one => one.Replies), all.Sum(one => one.Shares),
            all.Sum(one => one.Views), all.Sum(one => one.Bookmarks),
            new SortedDictionary<string, NetworkEngagement>(byNetwork, StringComparer.Ordinal))
        {
            PerFollower = EngagementRate.Of(
                byNetwork.Where(network => followers.ContainsKey(network.Key)).Sum(network => network.Value.Total), followers.Values.Sum()),
            PerView = PerView(posts),
        };
    }

    private static EngagementRate? PerView(IEnumerable<StoredMention> posts)
    {
        var seen = posts.Select(post => post.Mention.Engagement).OfType<Engagement>().Where(counters => counters.Views > 0).ToList();
        return EngagementRate.Of(seen.Sum(counters => counters.Total), seen.Sum(counters => counters.Views));
    }

    private static NetworkEngagement Sum(IReadOnlyCollection<Engagement> posts) => new(
        posts.Sum(post => post.Total), posts.Sum(post => post.Likes), posts.Sum(post => post.Replies), posts.Sum(post => post.Shares),
        posts.Sum(post => post.Views), posts.Sum(post => post.Bookmarks));
}

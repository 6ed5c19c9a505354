using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Reddit;

/// <summary>Reads counters and followers.</summary>
internal static class RedditReading
{
    /// <summary>Of posts and comments; private messages have none.</summary>
    public static async Task<EngagementReading> EngagementAsync(
        RedditClient client, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var counters = new Dictionary<string, Engagement>(StringComparer.Ordinal);
        var names = ids.Where(id => RedditName.Is(id) && id[..3] is "t1_" or "t3_").Distinct().ToList();
        if (names.Count == 0)
            return new EngagementReading(counters);

        var answer = await client.AskAsync($"/api/info?id={string.Join(',', names)}&raw_json=1", isContinued: false, cancellationToken);
        var things = answer is ApiAnswer.Json json ? RedditListing.Things(json.Root) : null;
        foreach (var thing in things ?? [])
        {
            if (RedditThing.Read(thing, null) is { Deleted: false, Engagement: { } found } mention && names.Contains(mention.Id))
                counters[mention.Id] = found;
        }

        var fault = answer is ApiAnswer.Failed failed ? failed.Fault : things is null ? RedditRefusals.NoListing : null;
        return new EngagementReading(counters, fault) { Session = client.TakeRenewed() };
    }

    /// <summary>Who follows a person follows the community that the person's profile is.</summary>
    public static async Task<FollowerReading> FollowersAsync(RedditClient client, string username, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync($"/user/{Uri.EscapeDataString(username)}/about?raw_json=1", isContinued: false, cancellationToken);
        var followers = (answer as ApiAnswer.Json)?.Root.Member("data")?.Member("subreddit")?.Counter("subscribers");
        var fault = answer is ApiAnswer.Failed failed ? failed.Fault : followers is null ? RedditRefusals.NoFollowers : null;
        return new FollowerReading(followers, fault) { Session = client.TakeRenewed() };
    }
}

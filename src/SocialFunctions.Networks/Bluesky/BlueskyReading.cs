using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>Reads counters and followers.</summary>
internal static class BlueskyReading
{
    public static async Task<EngagementReading> EngagementAsync(
        BlueskyClient client, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var counters = new Dictionary<string, Engagement>(StringComparer.Ordinal);
        var uris = ids.Where(id => AtUri.OfPost(id) == id).Distinct().ToList();
        if (uris.Count == 0)
            return new EngagementReading(counters);

        var query = "app.bsky.feed.getPosts?" + string.Join('&', uris.Select(uri => "uris=" + Uri.EscapeDataString(uri)));
        var (answer, _) = await client.AskAsync(_ => query, isContinued: false, cancellationToken);
        var fault = (answer as ApiAnswer.Failed)?.Fault;
        if (answer is ApiAnswer.Json { Root: var root })
        {
            fault = root.Member("posts") is { ValueKind: System.Text.Json.JsonValueKind.Array } ? null : BlueskyRefusals.NoList;
            foreach (var post in root.Items("posts"))
            {
                if (AtUri.OfPost(post.Text("uri")) is { } uri && uris.Contains(uri) && BlueskyCounters.Of(post) is { } found)
                    counters[uri] = found;
            }
        }

        return new EngagementReading(counters, fault) { Session = client.TakeRenewed() };
    }

    public static async Task<FollowerReading> FollowersAsync(BlueskyClient client, CancellationToken cancellationToken)
    {
        var (answer, _) = await client.AskAsync(
            did => "app.bsky.actor.getProfile?actor=" + Uri.EscapeDataString(did), isContinued: false, cancellationToken);
        var followers = (answer as ApiAnswer.Json)?.Root.Counter("followersCount");
        var fault = answer is ApiAnswer.Failed failed ? failed.Fault : followers is null ? BlueskyRefusals.NoFollowers : null;
        return new FollowerReading(followers, fault) { Session = client.TakeRenewed() };
    }
}

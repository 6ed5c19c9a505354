using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>Reads counters and followers.</summary>
internal static class MastodonReading
{
    /// <summary>
    /// Only of the server's own statuses, the brand's among them: a uri of another server does not say under which local id this one knows
    /// it, and looking each up would cost a call for what no figure counts.
    /// </summary>
    public static async Task<EngagementReading> EngagementAsync(
        MastodonClient client, IReadOnlyList<string> uris, string host, CancellationToken cancellationToken)
    {
        var ids = uris.Select(uri => MastodonId.OfUri(uri, host)).OfType<string>().Distinct().ToList();
        var counters = new Dictionary<string, Engagement>(StringComparer.Ordinal);
        if (ids.Count == 0)
            return new EngagementReading(counters);

        // Several at once: since Mastodon 4.3.
        var answer = await client.AskAsync("/api/v1/statuses?" + string.Join('&', ids.Select(id => $"id[]={id}")), cancellationToken);
        if (answer is ApiAnswer.Failed failed)
            return new EngagementReading(counters, failed.Fault);
        var root = ((ApiAnswer.Json)answer).Root;
        if (root.ValueKind != System.Text.Json.JsonValueKind.Array)
            return new EngagementReading(counters, MastodonRefusals.NoList);
        foreach (var status in root.EnumerateArray())
        {
            if (status.Text("uri") is { } uri && uris.Contains(uri) && MastodonCounters.Of(status) is { } found)
                counters[uri] = found;
        }

        return new EngagementReading(counters);
    }

    public static async Task<FollowerReading> FollowersAsync(MastodonClient client, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync("/api/v1/accounts/verify_credentials", cancellationToken);
        if (answer is ApiAnswer.Failed failed)
            return new FollowerReading(null, failed.Fault);
        var followers = ((ApiAnswer.Json)answer).Root.Counter("followers_count");
        return new FollowerReading(followers, followers is null ? MastodonRefusals.NoAccount : null);
    }
}

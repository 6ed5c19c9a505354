using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Meta;

/// <summary>
/// Counters of Instagram: media and comments have likes in common and no more, and their ids look alike. So media are read from the
/// account's own lists, whose first page holds all that is fresh enough to change, and the rest by id.
/// </summary>
internal sealed class InstagramCounters(GraphClient client)
{
    public async Task<EngagementReading> ReadAsync(PollRequest request, string userId, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var counters = new Dictionary<string, Engagement>();
        foreach (var list in new[] { InstagramLists.Media, InstagramLists.Tags })
        {
            if (await ReadListAsync(request, $"{userId}/{list}", ids, counters, cancellationToken) is { } fault)
                return new EngagementReading(counters, fault);
        }

        var rest = await new GraphCounters(client).ReadAsync(
            request, ids.Where(id => !counters.ContainsKey(id)), "id,like_count", InstagramMedia.Engagement, cancellationToken);
        return new EngagementReading(counters.Concat(rest.Counters).ToDictionary(), rest.Fault);
    }

    private async Task<PollFault?> ReadListAsync(
        PollRequest request, string path, IReadOnlyList<string> ids, Dictionary<string, Engagement> counters, CancellationToken cancellationToken)
    {
        var query = new Dictionary<string, string> { ["fields"] = "id,like_count,comments_count", ["limit"] = "50" };
        var answer = await client.GetAsync(request, path, query, isContinued: false, cancellationToken);
        foreach (var media in answer is ApiAnswer.Json json ? json.Root.Items("data") : [])
        {
            if (media.Id("id") is { } id && ids.Contains(id) && InstagramMedia.Engagement(media) is { } engagement)
                counters[id] = engagement;
        }

        return answer is ApiAnswer.Failed { Fault: { Kind: not (PollFaultKind.NotFound or PollFaultKind.Refused) } fault } ? fault : null;
    }
}

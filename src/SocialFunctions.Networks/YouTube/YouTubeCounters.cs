using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.YouTube;

/// <summary>Counters of videos, of comments (which have replies) and of replies: three lists, each asked for its own ids.</summary>
internal sealed class YouTubeCounters(YouTubeApi api)
{
    public const int Most = 50;

    /// <summary>Of a video; comments have longer ones.</summary>
    private const int VideoIdLength = 11;

    public async Task<EngagementReading> ReadAsync(PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var counters = new Dictionary<string, Engagement>(StringComparer.Ordinal);
        foreach (var kind in ids.GroupBy(ResourceOf))
        {
            var answer = await api.ListAsync(
                request, kind.Key, [("part", kind.Key == "videos" ? "statistics" : "snippet"), ("id", string.Join(',', kind))], cancellationToken);
            if (answer is ApiAnswer.Failed failed)
                return new EngagementReading(counters, failed.Fault);
            foreach (var item in YouTubeApi.Items((ApiAnswer.Json)answer))
            {
                var (id, engagement) = kind.Key switch
                {
                    "videos" => (item.Id("id"), YouTubeVideo.Counters(item)),
                    "commentThreads" => YouTubeThread.Read(item) is { } thread ? (thread.Head.Id, thread.Head.Engagement) : default,
                    _ => (item.Id("id"), YouTubeComment.Read(item)?.Engagement),
                };
                if (id is not null && engagement is not null)
                    counters[id] = engagement;
            }
        }

        return new EngagementReading(counters);
    }

    /// <summary>A reply's id is its thread's, a point, and its own.</summary>
    private static string ResourceOf(string id) => id.Length == VideoIdLength ? "videos" : id.Contains('.', StringComparison.Ordinal) ? "comments" : "commentThreads";
}

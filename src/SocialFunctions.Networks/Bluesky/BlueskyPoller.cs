using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>Polls one account: what names, answers or quotes it, its own posts and replies, searches. Deletions are not told.</summary>
public sealed class BlueskyPoller(ApiClient api) : IPoller, IEngagementReader, IFollowerReader
{
    public string Network => NetworkNames.Bluesky;

    public IReadOnlyList<ConnectorSetting> Settings => BlueskySettings.All;

    /// <summary>The network's own limit is 3,000 in five minutes.</summary>
    public Budget Budget { get; } = new(BudgetUnit.Calls, 10_000);

    public bool ReadsAnyPost => true;

    public int EngagementBatch => 25;

    public IReadOnlyList<PollStream> Streams(Connector connector) => BlueskyStreams.Of(connector);

    public IAsyncEnumerable<PollPage> PollAsync(PollRequest request, CancellationToken cancellationToken)
    {
        var client = new BlueskyClient(api, request);
        var walk = TimeWalk.Begin(request.Cursor, BlueskySession.SourceOf(request.Connector), api.Clock.GetUtcNow());
        return TimeWalk.ReadAsync(walk, (page, token) => AskAsync(client, request, page, token), cancellationToken);
    }

    public Task<EngagementReading> ReadEngagementAsync(PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        BlueskyReading.EngagementAsync(new BlueskyClient(api, request), ids, cancellationToken);

    public Task<FollowerReading> ReadFollowersAsync(PollRequest request, CancellationToken cancellationToken) =>
        BlueskyReading.FollowersAsync(new BlueskyClient(api, request), cancellationToken);

    private static async Task<WalkAnswer> AskAsync(BlueskyClient client, PollRequest request, PollCursor walk, CancellationToken cancellationToken)
    {
        var (answer, did) = await client.AskAsync(
            account => BlueskyStreams.Method(request, walk, account), isContinued: walk.PageToken is not null, cancellationToken);
        var page = answer switch
        {
            ApiAnswer.Json json => BlueskyEntries.Read(json.Root, request.Stream, did) ?? new WalkAnswer.Failed(BlueskyRefusals.NoList),
            ApiAnswer.Failed failed => new WalkAnswer.Failed(failed.Fault),
            _ => throw new InvalidOperationException($"{answer.GetType().Name} is no answer that an interface gives."),
        };
        return page with { Session = client.TakeRenewed() };
    }
}

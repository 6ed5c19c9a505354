using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Reddit;

/// <summary>
/// Polls one account: where it is named, answers and messages to it, its own posts and comments, searches, communities. Listings reach some
/// thousand entries back.
/// </summary>
public sealed class RedditPoller(ApiClient api) : IPoller, IEngagementReader, IFollowerReader
{
    public string Network => NetworkNames.Reddit;

    public IReadOnlyList<ConnectorSetting> Settings => RedditSettings.All;

    /// <summary>The network's own limit is 100 a minute; commercial use is paid by the call.</summary>
    public Budget Budget { get; } = new(BudgetUnit.Calls, 5_000);

    public bool ReadsAnyPost => true;

    public int EngagementBatch => 100;

    public IReadOnlyList<PollStream> Streams(Connector connector) => RedditStreams.Of(connector);

    public IAsyncEnumerable<PollPage> PollAsync(PollRequest request, CancellationToken cancellationToken)
    {
        var client = new RedditClient(api, request);
        var walk = TimeWalk.Begin(request.Cursor, RedditSession.SourceOf(request.Connector), api.Clock.GetUtcNow());
        return TimeWalk.ReadAsync(walk, (page, token) => AskAsync(client, request, page, token), cancellationToken);
    }

    public Task<EngagementReading> ReadEngagementAsync(PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        RedditReading.EngagementAsync(new RedditClient(api, request), ids, cancellationToken);

    public Task<FollowerReading> ReadFollowersAsync(PollRequest request, CancellationToken cancellationToken) =>
        RedditReading.FollowersAsync(new RedditClient(api, request), RedditSettings.UsernameOf(request.Connector), cancellationToken);

    private static async Task<WalkAnswer> AskAsync(RedditClient client, PollRequest request, PollCursor walk, CancellationToken cancellationToken)
    {
        var path = RedditStreams.Path(request.Connector, request.Stream, walk);
        var page = await client.AskAsync(path, isContinued: walk.PageToken is not null, cancellationToken) switch
        {
            ApiAnswer.Json json => RedditListing.Page(json.Root, request.Stream, RedditSettings.UsernameOf(request.Connector))
                                   ?? new WalkAnswer.Failed(RedditRefusals.NoListing),
            ApiAnswer.Failed failed => new WalkAnswer.Failed(failed.Fault),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no answer that an interface gives."),
        };
        return page with { Session = client.TakeRenewed() };
    }
}

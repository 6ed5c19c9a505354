using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Meta;

/// <summary>A Facebook page by the Graph API: its feed with the brand's own posts, comments with the brand's own replies, tags, reviews.</summary>
public sealed class FacebookPoller(ApiClient api) : IPoller, IFetcher, IEngagementReader, IFollowerReader
{
    public const string PageId = "PageId";

    private readonly GraphClient _client = new(api, "pages_read_engagement and pages_read_user_content, and a person with the task MODERATE on the page");

    public string Network => NetworkNames.Facebook;

    public IReadOnlyList<ConnectorSetting> Settings { get; } =
    [
        new(PageId, "The page's number."),
        .. GraphSettings.Shared("A page access token that does not expire."),
    ];

    /// <summary>Meta allows a page 4,800 calls in 24 hours for each person who engages with it: one is enough for this.</summary>
    public Budget Budget { get; } = new(BudgetUnit.Calls, 4_000);

    public int EngagementBatch => GraphCounters.Batch;

    public IReadOnlyList<PollStream> Streams(Connector connector) =>
    [
        new(FacebookLists.Feed, StreamWeight.Mentions, AlsoPushed: true),
        new(FacebookLists.Commented, StreamWeight.Mentions, AlsoPushed: true),
        new(FacebookLists.Tagged, StreamWeight.Mentions, AlsoPushed: true),
        new(FacebookLists.Ratings, StreamWeight.Mentions, AlsoPushed: true),
    ];

    public IAsyncEnumerable<PollPage> PollAsync(PollRequest request, CancellationToken cancellationToken)
    {
        var page = request.Connector.Need(PageId);
        return new GraphWalk(_client, new FacebookLists(page)).PollAsync(request, new GraphList(request.Stream.Name, page), cancellationToken);
    }

    /// <summary>A mention elsewhere, whose writer the push left out. Meta may keep it from us for good: the sighting then stays as it is.</summary>
    public async IAsyncEnumerable<PollPage> FetchAsync(
        PollRequest request, string reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (GraphList.Parse(reference) is not { } named)
            yield break;
        var isComment = named.Kind == MetaReference.Comment;
        switch (await _client.GetAsync(request, named.Id, isComment ? FacebookComment.Fields : FacebookPost.Fields, cancellationToken))
        {
            case ApiAnswer.Json { Root: var root }:
                var page = request.Connector.Need(PageId);
                if ((isComment ? FacebookComment.Read(root, named.Thread, page) : FacebookPost.Read(root, page)) is { } mention)
                    yield return new PollPage.Fetched([mention], request.Cursor);
                break;
            case ApiAnswer.Failed { Fault: { Kind: not (PollFaultKind.NotFound or PollFaultKind.Refused) } fault }:
                yield return new PollPage.Stopped(fault);
                break;
        }
    }

    public async Task<EngagementReading> ReadEngagementAsync(PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        // Only posts have shares, and whether an id is a post's is certain of the page's own alone.
        var own = ids.ToLookup(id => id.StartsWith(request.Connector.Need(PageId) + "_", StringComparison.Ordinal));
        var counters = new GraphCounters(_client);
        var posts = await counters.ReadAsync(request, own[true], $"id,shares,{FacebookPost.Counted}", FacebookPost.Engagement, cancellationToken);
        if (posts.Fault is { Kind: not PollFaultKind.Refused })
            return posts;
        var others = await counters.ReadAsync(request, own[false], $"id,{FacebookPost.Counted}", FacebookPost.Engagement, cancellationToken);
        return new EngagementReading(posts.Counters.Concat(others.Counters).ToDictionary(), posts.Fault ?? others.Fault);
    }

    public async Task<FollowerReading> ReadFollowersAsync(PollRequest request, CancellationToken cancellationToken) =>
        await _client.GetAsync(request, request.Connector.Need(PageId), "followers_count,fan_count", cancellationToken) switch
        {
            ApiAnswer.Json { Root: var root } => new FollowerReading(root.Count("followers_count") ?? root.Count("fan_count")),
            ApiAnswer.Failed failed => new FollowerReading(null, failed.Fault),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no answer that an interface gives."),
        };
}

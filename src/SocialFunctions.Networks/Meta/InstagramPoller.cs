using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Meta;

/// <summary>An Instagram business account by the Graph API: its media, their comments with the brand's own replies, and media that tag it.</summary>
public sealed class InstagramPoller(ApiClient api) : IPoller, IFetcher, IEngagementReader, IFollowerReader
{
    public const string UserId = "UserId";

    private readonly GraphClient _client = new(api, "instagram_basic, instagram_manage_comments and pages_read_engagement");

    public string Network => NetworkNames.Instagram;

    public IReadOnlyList<ConnectorSetting> Settings { get; } =
    [
        new(UserId, "The number of the Instagram business account, as Meta's Graph API gives it for its page."),
        .. GraphSettings.Shared("An access token of the page that the account belongs to, one that does not expire."),
    ];

    public Budget Budget { get; } = new(BudgetUnit.Calls, 4_000);

    public int EngagementBatch => GraphCounters.Batch;

    /// <summary>The account's own media and photos that tag it are not pushed.</summary>
    public IReadOnlyList<PollStream> Streams(Connector connector) =>
    [
        new(InstagramLists.Commented, StreamWeight.Mentions, AlsoPushed: true),
        new(InstagramLists.Tags, StreamWeight.Mentions),
        new(InstagramLists.Media, StreamWeight.Own),
    ];

    public IAsyncEnumerable<PollPage> PollAsync(PollRequest request, CancellationToken cancellationToken)
    {
        var user = request.Connector.Need(UserId);
        return new GraphWalk(_client, new InstagramLists(user)).PollAsync(request, new GraphList(request.Stream.Name, user), cancellationToken);
    }

    /// <summary>A mention elsewhere: such media and comments can be read by way of the account alone.</summary>
    public async IAsyncEnumerable<PollPage> FetchAsync(
        PollRequest request, string reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (GraphList.Parse(reference) is not { } named)
            yield break;
        var user = request.Connector.Need(UserId);
        var isComment = named.Kind == MetaReference.Comment;
        var fields = isComment
            ? $"mentioned_comment.comment_id({named.Id}){{{InstagramComment.MentionedFields}}}"
            : $"mentioned_media.media_id({named.Id}){{{InstagramMedia.Fields}}}";
        switch (await _client.GetAsync(request, user, fields, cancellationToken))
        {
            case ApiAnswer.Json { Root: var root } when root.Member(isComment ? "mentioned_comment" : "mentioned_media") is { } found:
                if ((isComment ? InstagramComment.Read(found, named.Thread, null, user) : InstagramMedia.Read(found)) is { } mention)
                    yield return new PollPage.Fetched([mention], request.Cursor);
                break;
            case ApiAnswer.Failed { Fault: { Kind: not PollFaultKind.NotFound } fault }:
                yield return new PollPage.Stopped(fault);
                break;
        }
    }

    public Task<EngagementReading> ReadEngagementAsync(PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        new InstagramCounters(_client).ReadAsync(request, request.Connector.Need(UserId), ids, cancellationToken);

    public async Task<FollowerReading> ReadFollowersAsync(PollRequest request, CancellationToken cancellationToken) =>
        await _client.GetAsync(request, request.Connector.Need(UserId), "followers_count", cancellationToken) switch
        {
            ApiAnswer.Json { Root: var root } => new FollowerReading(root.Count("followers_count")),
            ApiAnswer.Failed failed => new FollowerReading(null, failed.Fault),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no answer that an interface gives."),
        };
}

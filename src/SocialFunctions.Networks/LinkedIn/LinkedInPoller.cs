using System.Runtime.CompilerServices;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>
/// Polls a page: what the webhook tells, as LinkedIn keeps it for 60 days; the page's own posts; and the comments below them, as the
/// webhook tells of public posts only.
/// </summary>
public sealed class LinkedInPoller(ApiClient api) : IPoller, IFetcher, IEngagementReader, IFollowerReader
{
    public const string Organization = "Organization";
    public const string AccessToken = "AccessToken";
    public const string RefreshToken = "RefreshToken";
    public const string ClientId = "ClientId";
    public const string ClientSecret = "ClientSecret";
    public const string Version = "Version";

    public string Network => NetworkNames.LinkedIn;

    public IReadOnlyList<ConnectorSetting> Settings { get; } =
    [
        new(Organization, "The number of the page: what follows urn:li:organization: in its URN."),
        new(AccessToken, "An access token of an administrator of the page, which lives 60 days; not needed beside a RefreshToken.", Required: false, Secret: true),
        new(RefreshToken, "A refresh token, which lives a year, where LinkedIn grants one.", Required: false, Secret: true),
        new(ClientId, "The id of LinkedIn's application; needed with RefreshToken.", Required: false),
        new(ClientSecret, "The secret of LinkedIn's application; needed with RefreshToken.", Required: false, Secret: true),
        new(Version, "The version of LinkedIn's interface, such as 202609.", Required: false),
    ];

    /// <summary>LinkedIn publishes no quota; applications in its first tier report 500 calls a day.</summary>
    public Budget Budget { get; } = new(BudgetUnit.Calls, 500);

    public int EngagementBatch => 40;

    public IReadOnlyList<PollStream> Streams(Connector connector) =>
    [
        new("notifications", StreamWeight.Mentions, AlsoPushed: true),
        new("posts", StreamWeight.Own),

        // It costs the most and brings the least that is new, so it is slowed first.
        new("comments", StreamWeight.Search),
    ];

    public async IAsyncEnumerable<PollPage> PollAsync(PollRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var calls = new LinkedInApi(api, request);
        var pages = request.Stream.Name switch
        {
            "posts" => LinkedInPostStream.ReadAsync(calls, request.Cursor, cancellationToken),
            "comments" => LinkedInCommentStream.ReadAsync(calls, request.Cursor, cancellationToken),
            _ => LinkedInNotificationStream.ReadAsync(calls, request.Cursor, cancellationToken),
        };
        await foreach (var page in pages)
        {
            if (calls.TakeSession() is { } session)
                yield return session;
            yield return page;
        }

        if (calls.TakeSession() is { } last)
            yield return last;
    }

    /// <param name="reference">An identity: of a comment, or of a post by its <c>share</c> or <c>ugcPost</c>.</param>
    public async IAsyncEnumerable<PollPage> FetchAsync(
        PollRequest request, string reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (LinkedInUrn.Of(reference) is not { } urn)
            yield break;
        var calls = new LinkedInApi(api, request);
        var (mention, fault) = await LinkedInFetch.ReadAsync(calls, urn, cancellationToken);
        if (calls.TakeSession() is { } session)
            yield return session;
        if (fault is not null)
            yield return new PollPage.Stopped(fault);
        else if (mention is not null)
            yield return new PollPage.Fetched([mention], request.Cursor);
    }

    public async Task<EngagementReading> ReadEngagementAsync(PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var calls = new LinkedInApi(api, request);
        var (known, fault) = await LinkedInMetadata.ReadAsync(calls, [.. ids.Select(LinkedInUrn.Of).OfType<LinkedInUrn>()], cancellationToken);
        return new EngagementReading(known.ToDictionary(one => one.Key, one => one.Value.Engagement), fault) { Session = calls.TakeSession() };
    }

    public async Task<FollowerReading> ReadFollowersAsync(PollRequest request, CancellationToken cancellationToken)
    {
        var calls = new LinkedInApi(api, request);
        var answer = await calls.OneAsync($"networkSizes/{calls.EscapedPage}?edgeType=COMPANY_FOLLOWED_BY_MEMBER", cancellationToken);
        var reading = answer switch
        {
            ApiAnswer.Json { Root: var root } when root.Member("firstDegreeSize") is { ValueKind: JsonValueKind.Number } size && size.TryGetInt64(out var followers) =>
                new FollowerReading(followers),
            ApiAnswer.Failed failed => new FollowerReading(null, failed.Fault),
            _ => new FollowerReading(null, new PollFault(PollFaultKind.Unreadable, "LinkedIn's answer does not say how many follow the page.")),
        };
        return reading with { Session = calls.TakeSession() };
    }
}

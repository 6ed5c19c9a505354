using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>Polls API v2 of X: mentions, recent searches, and the account's own posts and replies.</summary>
public sealed class XPoller(ApiClient api) : IPoller, IEngagementReader, IFollowerReader
{
    /// <summary>Empty pages in a row that still promise a next one.</summary>
    private const int MostEmptyPages = 20;

    private static readonly PollFault Endless = new(PollFaultKind.CursorLost, "X's paging goes on without an end and without a post: the walk starts over.");

    public string Network => NetworkNames.X;

    public IReadOnlyList<ConnectorSetting> Settings => XSettings.All;

    /// <summary>About 90 mentions a day with their authors, or 200 without: a modest start. See <see cref="XPrices"/>.</summary>
    public Budget Budget { get; } = new(BudgetUnit.Dollars, 1m);

    public bool ReadsAnyPost => true;

    public int EngagementBatch => XCalls.Batch;

    public IReadOnlyList<PollStream> Streams(Connector connector) => XStreams.Of(connector);

    public async IAsyncEnumerable<PollPage> PollAsync(PollRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (XStreams.Problem(request.Connector, request.Stream) is { } problem)
        {
            yield return new PollPage.Stopped(problem);
            yield break;
        }

        var client = new XClient(api, request);
        var isSearch = XStreams.IsSearch(request.Stream);
        var (kept, walk) = (request.Cursor, XWalk.Begin(request.Cursor, isSearch, api.Clock.GetUtcNow()));
        for (var empty = 0; ;)
        {
            var answer = await client.AskAsync(AddressOf(request, walk), XRefusals.OfPage, cancellationToken);
            if (client.TakeRenewed() is { } session)
                yield return session;
            if (answer is ApiAnswer.Failed { Fault: var fault })
            {
                if (fault == XRefusals.SinceTooOld && walk is { PageToken: null, Since: null })
                {
                    walk = XWalk.ByTime(walk, api.Clock.GetUtcNow());
                    continue;
                }

                yield return new PollPage.Stopped(fault);
                yield break;
            }

            var page = Read(answer, request);
            var wasAtBottom = XWalk.IsAtBottom(walk);
            (walk, var missed) = XWalk.After(walk, page, isSearch);
            if (wasAtBottom)
                page = page with { Mentions = [], Posts = 0 };
            empty = page.Posts > 0 || wasAtBottom ? 0 : empty + 1;
            if (empty > MostEmptyPages)
            {
                yield return new PollPage.Stopped(Endless);
                yield break;
            }

            if (page.Mentions.Count > 0 || walk != kept)
                yield return new PollPage.Fetched(page.Mentions, kept = walk, page.Posts - page.Mentions.Count) { Missed = missed };
            if (walk.PageToken is null)
                yield break;
        }
    }

    public Task<EngagementReading> ReadEngagementAsync(PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        XEngagement.ReadAsync(new XClient(api, request), request, ids, cancellationToken);

    public Task<FollowerReading> ReadFollowersAsync(PollRequest request, CancellationToken cancellationToken) =>
        XFollowers.ReadAsync(new XClient(api, request), request, cancellationToken);

    private static Uri AddressOf(PollRequest request, PollCursor walk) => XWalk.IsAtBottom(walk)
        ? XCalls.Known(request.Connector, request.Stream, walk.SinceId!)
        : XCalls.Page(request.Connector, request.Stream, walk);

    private static XPage Read(ApiAnswer answer, PollRequest request)
    {
        var connector = request.Connector;
        var isOwn = request.Stream.Name == XStreams.Own;
        var account = new Author(connector.Need(XSettings.UserId), connector.Find(XSettings.Handle)?.TrimStart('@'));
        var page = XPage.Read(((ApiAnswer.Json)answer).Root, isOwn ? account : null);
        request.Meter.Charge(dollars:
            (page.Posts * XPrices.PostOf(connector, own: !XStreams.IsSearch(request.Stream))) + (page.Users * XPrices.User));
        return page with { Mentions = [.. page.Mentions.Select(mention => mention.Author.Id == account.Id ? mention with { Direction = MentionDirection.Outbound } : mention)] };
    }
}

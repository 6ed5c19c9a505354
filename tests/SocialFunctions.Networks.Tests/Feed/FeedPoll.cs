using System.Net;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Feed;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.Feed;

/// <summary>Polls a test's server, which alone of all loopback addresses is allowed.</summary>
internal static class FeedPoll
{
    public const string OneEntry = "<rss><channel><item><guid>1</guid><title>Hola</title></item></channel></rss>";

    public static FeedOptions Options { get; } = new() { RetryDelay = TimeSpan.FromMilliseconds(10), Timeout = TimeSpan.FromSeconds(20) };

    public static PollPage.Fetched Fetched(IEnumerable<PollPage> pages) => Assert.IsType<PollPage.Fetched>(Assert.Single(pages));

    public static PollFault Fault(IEnumerable<PollPage> pages) => Assert.IsType<PollPage.Stopped>(Assert.Single(pages)).Fault;

    public static void AssertFault(PollFaultKind kind, string sentence, IEnumerable<PollPage> pages) =>
        Assert.Equal(new PollFault(kind, sentence), Fault(pages));

    public static Task<List<PollPage>> PollAsync(
        FeedServer server, PollCursor? cursor = null, FeedOptions? options = null, MentionDirection? direction = null) =>
        PollAsync(server.Address, server.EndPoint, cursor ?? PollCursor.Start, options ?? Options, direction, CancellationToken.None);

    public static Task<List<PollPage>> PollAsync(Uri address, IPEndPoint allowed) =>
        PollAsync(address, allowed, PollCursor.Start, Options, null, CancellationToken.None);

    public static async Task<List<PollPage>> PollAsync(
        Uri address, IPEndPoint allowed, PollCursor cursor, FeedOptions options, MentionDirection? direction, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(GuardedHandler.Create(allowed));
        var poller = new FeedPoller(http, options, TimeProvider.System);
        var pages = new List<PollPage>();
        var connector = new Connector
        {
            Network = NetworkNames.Feed,
            Account = "a-feed",
            Settings = new Dictionary<string, IReadOnlyList<string>> { [FeedPoller.Address] = [address.OriginalString] },
            DailyBudget = poller.Budget.Daily,
            Direction = direction,
        };
        await foreach (var page in poller.PollAsync(PollRequests.First(poller, connector) with { Cursor = cursor }, cancellationToken))
            pages.Add(page);
        return pages;
    }
}

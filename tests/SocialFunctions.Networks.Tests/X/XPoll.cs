using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Networks.X;

namespace SocialFunctions.Networks.Tests.X;

/// <summary>Polls a test's server, which alone of all loopback addresses is allowed.</summary>
internal sealed class XPoll : IDisposable
{
    public const string Id = "2123717988971446279";

    /// <summary>Ids of posts of the last seven hours, newest first.</summary>
    public static readonly string[] Seven = [.. Enumerable.Range(1, 7).Select(hours => XServer.Id(TimeSpan.FromHours(hours)))];

    private readonly HttpClient _http;

    public XPoll(XServer server, ApiOptions? options = null, params (string Name, string Value)[] settings)
    {
        _http = new HttpClient(GuardedHandler.Create(server.EndPoint));
        Poller = new XPoller(new ApiClient(_http, options ?? new ApiOptions { RetryDelay = TimeSpan.FromMilliseconds(5) }, new StoppedClock()));
        var given = (settings.Length > 0 ? settings : [("BearerToken", "an-app-token")]).Append(("UserId", "900"));
        Connector = new Connector
        {
            Network = NetworkNames.X,
            Account = "brasa",
            Settings = given.GroupBy(one => one.Item1).ToDictionary(one => one.Key, one => (IReadOnlyList<string>)[.. one.Select(value => value.Item2)]),
            BaseAddress = server.Address,
            DailyBudget = Poller.Budget.Daily,
        };
    }

    public XPoller Poller { get; }

    public Connector Connector { get; init; }

    public PollRequest Request(string stream = "mentions", PollCursor? cursor = null, string? session = null) =>
        PollRequests.Of(Poller, Connector, stream) with { Cursor = cursor ?? PollCursor.Start, Session = session };

    public Task<List<PollPage>> PollAsync(string stream = "mentions", PollCursor? cursor = null) => PollAsync(Request(stream, cursor));

    public async Task<List<PollPage>> PollAsync(PollRequest request, int most = int.MaxValue)
    {
        var pages = new List<PollPage>();
        await foreach (var page in Poller.PollAsync(request, CancellationToken.None))
        {
            pages.Add(page);
            if (pages.Count >= most)
                break;
        }

        return pages;
    }

    public async Task<PollFault> FaultAsync(string stream = "mentions") => Fault(await PollAsync(stream));

    public static PollFault Fault(IEnumerable<PollPage> pages) => Assert.IsType<PollPage.Stopped>(pages.Last()).Fault;

    public static string[] Ids(IEnumerable<PollPage> pages) =>
        [.. pages.OfType<PollPage.Fetched>().SelectMany(page => page.Mentions).Select(mention => mention.Id)];

    public static PollCursor Cursor(IEnumerable<PollPage> pages) => pages.OfType<PollPage.Fetched>().Last().Cursor;

    public void Dispose() => _http.Dispose();

    /// <summary>Stands at the server's instant; its timers run.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => XServer.Now;
    }
}

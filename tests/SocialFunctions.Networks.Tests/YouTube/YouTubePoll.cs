using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Networks.YouTube;

namespace SocialFunctions.Networks.Tests.YouTube;

/// <summary>The poller against a test's server, at a fixed time.</summary>
internal sealed class YouTubePoll : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);

    private readonly HttpClient http;

    public YouTubePoll(YouTubeServer server, ApiOptions? options = null, string key = YouTubeServer.Key, params string[] searches)
    {
        http = new HttpClient(GuardedHandler.Create(server.EndPoint));
        Poller = new YouTubePoller(new ApiClient(http, options ?? new ApiOptions { RetryDelay = TimeSpan.FromMilliseconds(5) }, Clock));
        Connector = new Connector
        {
            Network = NetworkNames.YouTube,
            Account = "main",
            Settings = new Dictionary<string, IReadOnlyList<string>> { ["ApiKey"] = [key], ["Channel"] = [YouTubeServer.Channel], ["Searches"] = searches },
            BaseAddress = server.Address,
            DailyBudget = Poller.Budget.Daily,
        };
    }

    public YouTubePoller Poller { get; }

    public Connector Connector { get; }

    public SteppedTime Clock { get; } = new();

    public PollRequest Request(string stream, PollCursor? cursor = null) => PollRequests.Of(Poller, Connector, stream) with { Cursor = cursor ?? PollCursor.Start };

    public Task<List<PollPage>> PollAsync(string stream, PollCursor? cursor = null, int most = int.MaxValue) => PollAsync(Request(stream, cursor), most);

    public async Task<List<PollPage>> PollAsync(PollRequest request, int most = int.MaxValue)
    {
        var pages = new List<PollPage>();
        await foreach (var page in Poller.PollAsync(request, CancellationToken.None))
        {
            pages.Add(page);
            if (pages.Count == most)
                break;
        }

        return pages;
    }

    public static List<string> Ids(IEnumerable<PollPage> pages) => [.. pages.OfType<PollPage.Fetched>().SelectMany(page => page.Mentions).Select(mention => mention.Id)];

    public static PollCursor Cursor(IEnumerable<PollPage> pages) => pages.OfType<PollPage.Fetched>().Last().Cursor;

    public static PollFault Fault(IEnumerable<PollPage> pages) => Assert.IsType<PollPage.Stopped>(pages.Last()).Fault;

    public void Dispose() => http.Dispose();

    /// <summary>Tells the time it is told; its timers run in real time.</summary>
    internal sealed class SteppedTime : TimeProvider
    {
        public DateTimeOffset At { get; set; } = Now;

        public override DateTimeOffset GetUtcNow() => At;
    }
}

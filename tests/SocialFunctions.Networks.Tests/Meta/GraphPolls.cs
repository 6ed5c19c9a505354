using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>Polls a test's <see cref="GraphServer"/>, at a quarter past four of an invented day.</summary>
internal sealed class GraphPolls : IAsyncDisposable
{
    public const string Token = "a token of the page";

    private readonly HttpClient _http;
    private readonly GraphServer _server;

    private GraphPolls(GraphServer server, ApiOptions options)
    {
        _server = server;
        _http = new HttpClient(GuardedHandler.Create(server.EndPoint));
        Api = new ApiClient(_http, options, Clock);
        Facebook = new FacebookPoller(Api);
        Instagram = new InstagramPoller(Api);
    }

    public static ApiOptions Options { get; } = new() { RetryDelay = TimeSpan.FromMilliseconds(5), Timeout = TimeSpan.FromSeconds(20) };

    public ApiClient Api { get; }

    public FacebookPoller Facebook { get; }

    public InstagramPoller Instagram { get; }

    public StoppedClock Clock { get; } = new();

    public Dictionary<string, string> Settings { get; } = new()
    {
        [FacebookPoller.PageId] = "900",
        [InstagramPoller.UserId] = "1784",
        ["AccessToken"] = Token,
    };

    public static GraphPolls Of(GraphServer server, ApiOptions? options = null) => new(server, options ?? Options);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    public PollRequest Request(IPoller poller, string? stream = null, PollCursor? cursor = null)
    {
        var connector = new Connector
        {
            Network = poller.Network,
            Account = "cafe",
            Settings = Settings.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[pair.Value]),
            BaseAddress = _server.Address,
            DailyBudget = 1_000,
        };
        var request = stream is null ? PollRequests.First(poller, connector) : PollRequests.Of(poller, connector, stream);
        return request with { Cursor = cursor ?? PollCursor.Start };
    }

    public async Task<List<PollPage>> PollAsync(IPoller poller, string stream, PollCursor? cursor = null, int most = 1_000)
    {
        var pages = new List<PollPage>();
        await foreach (var page in poller.PollAsync(Request(poller, stream, cursor), CancellationToken.None))
        {
            pages.Add(page);
            if (pages.Count == most)
                break;
        }

        return pages;
    }

    public static List<Mention> Mentions(IEnumerable<PollPage> pages) => [.. pages.SelectMany(page => Assert.IsType<PollPage.Fetched>(page).Mentions)];

    public static PollCursor Cursor(IEnumerable<PollPage> pages) => Assert.IsType<PollPage.Fetched>(pages.Last()).Cursor;

    public static PollFault Fault(IEnumerable<PollPage> pages) => Assert.IsType<PollPage.Stopped>(pages.Last()).Fault;

    /// <summary>Stands still, while timers run.</summary>
    internal sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 16, 15, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

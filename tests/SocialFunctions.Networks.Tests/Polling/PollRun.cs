using System.Net;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>Polls a test's server as the app does: over the guarded handler, keeping cursor and session of one run for the next.</summary>
internal sealed class PollRun : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _http;

    public PollRun(IPEndPoint allowed, Func<ApiClient, IPoller> poller, Connector connector, ApiOptions? options = null)
    {
        _http = new HttpClient(GuardedHandler.Create(allowed));
        var api = new ApiClient(_http, options ?? new ApiOptions { RetryDelay = TimeSpan.FromMilliseconds(5) }, new SetClock(this));
        (Poller, Connector) = (poller(api), connector);
        Meter = new PollMeter(Poller.Budget.Unit, 1_000);
    }

    public IPoller Poller { get; }

    public Connector Connector { get; set; }

    public PollMeter Meter { get; set; }

    public DateTimeOffset Clock { get; set; } = Now;

    public string? Session { get; set; }

    public Dictionary<string, string> Aliases { get; } = [];

    /// <summary>By stream, as the app would have stored them.</summary>
    public Dictionary<string, PollCursor> Cursors { get; } = [];

    public PollRequest Request(string stream) => new()
    {
        Connector = Connector,
        Stream = Poller.Streams(Connector).FirstOrDefault(one => one.Name == stream) ?? new PollStream(stream, StreamWeight.Search),
        Cursor = Cursors.GetValueOrDefault(stream) ?? PollCursor.Start,
        Session = Session,
        Meter = Meter,
        Aliases = new Book(Aliases),
    };

    /// <param name="most">Pages after which the app would leave the rest to its next run.</param>
    public async Task<List<PollPage>> PollAsync(string stream, int most = 100)
    {
        var pages = new List<PollPage>();
        await foreach (var page in Poller.PollAsync(Request(stream), CancellationToken.None))
        {
            pages.Add(page);
            if (page is PollPage.Session session)
                Session = session.Json;
            if (page is PollPage.Fetched fetched)
                Cursors[stream] = fetched.Cursor;
            if (pages.Count == most)
                break;
        }

        return pages;
    }

    public async Task<IReadOnlyList<Mention>> MentionsAsync(string stream, int most = 100)
    {
        var pages = await PollAsync(stream, most);
        Assert.DoesNotContain(pages, page => page is PollPage.Stopped);
        return [.. pages.OfType<PollPage.Fetched>().SelectMany(page => page.Mentions)];
    }

    public async Task<PollFault> FaultAsync(string stream) => Assert.IsType<PollPage.Stopped>((await PollAsync(stream))[^1]).Fault;

    public void Dispose() => _http.Dispose();

    private sealed class SetClock(PollRun run) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => run.Clock;
    }

    private sealed class Book(Dictionary<string, string> aliases) : IAliasBook
    {
        public ValueTask<string?> FindAsync(string network, string alias, CancellationToken cancellationToken) =>
            ValueTask.FromResult(aliases.GetValueOrDefault(alias));
    }
}

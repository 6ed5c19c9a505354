using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Reddit;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.Reddit.RedditServer;

namespace SocialFunctions.Networks.Tests.Reddit;

/// <summary>A listing shows its newest thousand; here, as many as a test says.</summary>
public sealed class RedditListingEndTests : IAsyncLifetime, IDisposable
{
    private const string Mentions = "/message/mentions";
    private static readonly DateTimeOffset Known = PollRun.Now.AddHours(-1);

    private RedditServer server = null!;
    private PollRun run = null!;

    public async Task InitializeAsync()
    {
        server = await StartAsync();
        run = new PollRun(server.Web.EndPoint, api => new RedditPoller(api), new Connector
        {
            Network = NetworkNames.Reddit,
            Account = "brasa",
            BaseAddress = server.Web.Address,
            DailyBudget = 1_000,
            Settings = new Dictionary<string, IReadOnlyList<string>> { ["Username"] = ["BrasaLenta"], ["ClientId"] = ["an-app"], ["Password"] = ["a-password"] },
        });
        server.PageSize = 2;
        server.Listing(Mentions).Add(Comment(1, minutesAgo: 60));
        await run.PollAsync("mentions");
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData(5)]
    [InlineData(4)] // the last page is full
    public async Task A_listing_that_ends_before_what_was_known_is_read_to_its_end_and_says_what_it_did_not_show(int shown)
    {
        Write(count: 9);
        server.Shown = shown;
        var pages = (await run.PollAsync("mentions")).OfType<PollPage.Fetched>().ToList();

        Assert.Equal(shown, pages.Sum(page => page.Mentions.Count));
        Assert.Equal([.. pages.SkipLast(1).Select(_ => (MissedSpan?)null), new MissedSpan(Known, PollRun.Now.AddMinutes(-shown))], pages.Select(page => page.Missed));
        Assert.Null(run.Cursors["mentions"].PageToken);
        Assert.Equal(PollRun.Now.AddMinutes(-1), run.Cursors["mentions"].Since);

        // What was missed is missed once.
        Assert.DoesNotContain(await run.PollAsync("mentions"), page => page is PollPage.Fetched { Missed: not null });
    }

    [Fact]
    public async Task A_listing_that_reaches_what_was_known_has_missed_nothing()
    {
        Write(count: 9);
        var pages = (await run.PollAsync("mentions")).OfType<PollPage.Fetched>().ToList();
        Assert.True(pages.Count > 4);
        Assert.All(pages, page => Assert.Null(page.Missed));
    }

    [Fact]
    public async Task A_walk_that_looks_deeper_has_missed_nothing_once_it_met_what_was_known()
    {
        Write(count: 9);
        run.Cursors["mentions"] = run.Cursors["mentions"] with { Since = Known.AddDays(-3), SinceId = null, Known = Known };
        Assert.All((await run.PollAsync("mentions")).OfType<PollPage.Fetched>(), page => Assert.Null(page.Missed));

        run.Cursors["mentions"] = run.Cursors["mentions"] with { Since = Known.AddDays(-3), SinceId = null, Known = Known };
        server.Shown = 5;
        Assert.Equal(Known, (await run.PollAsync("mentions")).OfType<PollPage.Fetched>().Last().Missed?.From);
    }

    [Fact]
    public async Task A_first_walk_knows_nothing_that_it_could_miss()
    {
        Write(count: 9);
        run.Cursors.Clear();
        server.Shown = 5;
        Assert.All((await run.PollAsync("mentions")).OfType<PollPage.Fetched>(), page => Assert.Null(page.Missed));
    }

    /// <summary>Newer ones than the known, a minute apart.</summary>
    private void Write(int count) => server.Listing(Mentions).InsertRange(0, Enumerable.Range(1, count).Select(number => Comment(10 + number, minutesAgo: number)));
}

using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.X;

namespace SocialFunctions.Networks.Tests.X;

/// <summary>From where to where the timeline is read.</summary>
public sealed class XWalkTests
{
    [Fact]
    public async Task A_first_walk_brings_seven_days_page_by_page_and_ends_at_the_newest()
    {
        await using var server = await XServer.StartAsync([.. XPoll.Seven, XServer.Id(TimeSpan.FromDays(9))]);
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync();
        Assert.Equal(XPoll.Seven, XPoll.Ids(pages));
        Assert.Equal([3, 3, 1], pages.Cast<PollPage.Fetched>().Select(page => page.Mentions.Count));
        Assert.Equal(new PollCursor { SinceId = XPoll.Seven[0] }, XPoll.Cursor(pages));
        Assert.Contains("start_time=2026-11-13T16:10:00Z", server.Requests.First(), StringComparison.Ordinal);
        Assert.All(server.Requests, request => Assert.Contains("max_results=100", request, StringComparison.Ordinal));
        Assert.Equal(("ana_prueba", null), (pages.Cast<PollPage.Fetched>().First().Mentions[0].Author.Handle, pages.Cast<PollPage.Fetched>().First().Mentions[0].Direction));
    }

    [Fact]
    public async Task The_next_walk_asks_for_what_is_newer()
    {
        await using var server = await XServer.StartAsync(XPoll.Seven);
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync(cursor: new PollCursor { SinceId = XPoll.Seven[2] });
        Assert.Equal(XPoll.Seven[..2], XPoll.Ids(pages));
        Assert.Contains($"since_id={XPoll.Seven[2]}", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.Equal(new PollCursor { SinceId = XPoll.Seven[0] }, XPoll.Cursor(pages));
    }

    [Fact]
    public async Task Nothing_new_gives_no_page()
    {
        await using var server = await XServer.StartAsync(XPoll.Seven);
        using var poll = new XPoll(server);
        Assert.Empty(await poll.PollAsync(cursor: new PollCursor { SinceId = XPoll.Seven[0] }));
        server.Posts.Clear();
        Assert.Empty(await poll.PollAsync());
    }

    [Fact]
    public async Task A_walk_that_broke_off_goes_on_where_it_stopped_and_skips_nothing()
    {
        await using var server = await XServer.StartAsync(XPoll.Seven);
        using var poll = new XPoll(server);
        var known = new PollCursor { SinceId = XServer.Id(TimeSpan.FromDays(1)) };
        var first = await poll.PollAsync(poll.Request(cursor: known), most: 1);
        Assert.Equal(known with { PageToken = "page-3", NewestId = XPoll.Seven[0], Oldest = XId.Time(XPoll.Seven[2]) }, XPoll.Cursor(first));

        server.Instead = number => number == 3 ? XServer.Answer(500, "") : null;
        var second = await poll.PollAsync(cursor: XPoll.Cursor(first));
        Assert.Equal(XPoll.Seven[3..], XPoll.Ids(second));
        Assert.Equal(new PollCursor { SinceId = XPoll.Seven[0] }, XPoll.Cursor(second));
    }

    [Theory]
    [InlineData("search:a", 1)] // search refuses such an id, so it is not even asked
    [InlineData("mentions", 1)] // a timeline takes any
    public async Task A_known_id_that_is_older_than_search_reaches_gives_way_to_a_time(string stream, int calls)
    {
        await using var server = await XServer.StartAsync(XPoll.Seven[0]);
        using var poll = new XPoll(server, null, ("BearerToken", "an-app-token"), ("Searches", "a"));
        var known = new PollCursor { SinceId = XServer.Id(TimeSpan.FromDays(30)) };
        var pages = await poll.PollAsync(stream, known);
        Assert.Equal([XPoll.Seven[0]], XPoll.Ids(pages));
        Assert.Equal(new PollCursor { SinceId = XPoll.Seven[0] }, XPoll.Cursor(pages));
        Assert.Equal(calls, server.Requests.Count);
        Assert.Equal(stream != "mentions", server.Requests.Last().Contains("start_time=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_known_id_that_X_refuses_gives_way_to_a_time_in_the_same_poll()
    {
        await using var server = await XServer.StartAsync(XPoll.Seven);
        server.Instead = number => number == 1
            ? XServer.Answer(400, """{"errors":[{"parameters":{"since_id":["1"]},"message":"'since_id' must be a tweet id created after"}],"title":"Invalid Request"}""")
            : null;
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync(cursor: new PollCursor { SinceId = XPoll.Seven[6] });
        Assert.Equal(XPoll.Seven, XPoll.Ids(pages));
        Assert.Equal(new PollCursor { SinceId = XPoll.Seven[0] }, XPoll.Cursor(pages));
    }

    [Fact]
    public async Task Ten_thousand_mentions_come_in_a_hundred_pages_each_before_the_next_is_asked()
    {
        await using var server = await XServer.StartAsync([.. Enumerable.Range(1, 10_000).Select(number => XServer.Id(TimeSpan.FromMinutes(1), 10_000 - number))]);
        server.PageSize = 100;
        using var poll = new XPoll(server);
        var request = poll.Request() with { Meter = new PollMeter(BudgetUnit.Dollars, 1_000) };
        var seen = 0;
        await foreach (var page in poll.Poller.PollAsync(request, CancellationToken.None))
        {
            seen++;
            Assert.Equal(seen, server.Requests.Count);
            Assert.Equal(100, Assert.IsType<PollPage.Fetched>(page).Mentions.Count);
        }

        Assert.Equal(100, seen);
    }
}

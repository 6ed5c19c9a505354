using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.X;

namespace SocialFunctions.Networks.Tests.X;

/// <summary>A timeline shows its newest posts only, and leaves out the rest without a word.</summary>
public sealed class XTimelineEndTests
{
    private static readonly string[] Nine = [.. Enumerable.Range(1, 9).Select(hours => XServer.Id(TimeSpan.FromHours(hours)))];
    private static readonly PollCursor Known = new() { SinceId = Nine[8] };
    private static readonly PollCursor AllRead = new() { SinceId = Nine[0] };

    [Theory]
    [InlineData("mentions")]
    [InlineData("own")]
    public async Task A_list_that_ends_before_what_was_known_is_read_to_its_end_and_says_what_it_did_not_show(string stream)
    {
        await using var server = await XServer.StartAsync(Nine);
        server.Shown = 5;
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync(stream, Known);

        Assert.Equal(Nine[..5], XPoll.Ids(pages));
        Assert.Equal(AllRead, XPoll.Cursor(pages));
        var missed = Assert.Single(pages.OfType<PollPage.Fetched>(), page => page.Missed is not null).Missed;
        Assert.Equal(new MissedSpan(XId.Time(Nine[8])!.Value, XId.Time(Nine[4])!.Value), missed);
    }

    [Fact]
    public async Task A_list_that_reaches_what_was_known_has_missed_nothing_and_is_asked_for_five_known_posts_at_most()
    {
        await using var server = await XServer.StartAsync(Nine);
        using var poll = new XPoll(server);
        var request = poll.Request(cursor: Known);
        var pages = await poll.PollAsync(request);

        Assert.Equal(Nine[..8], XPoll.Ids(pages));
        Assert.Equal(AllRead, XPoll.Cursor(pages));
        Assert.DoesNotContain(pages.OfType<PollPage.Fetched>(), page => page.Missed is not null);
        Assert.Equal(4, server.Requests.Count);
        Assert.Equal($"/2/users/900/mentions?max_results=5&until_id={XId.After(Nine[8])}", server.Requests.Last());
        Assert.Equal((9 * 0.005m) + (3 * 0.010m), request.Meter.Dollars);
    }

    [Fact]
    public async Task A_known_post_that_was_deleted_is_no_gap_where_older_ones_are_shown()
    {
        await using var server = await XServer.StartAsync([.. Nine[..7], Nine[8]]);
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync(cursor: new PollCursor { SinceId = Nine[7] });
        Assert.DoesNotContain(pages.OfType<PollPage.Fetched>(), page => page.Missed is not null);
    }

    [Fact]
    public async Task A_walk_of_one_page_asks_no_more_than_before()
    {
        await using var server = await XServer.StartAsync(Nine);
        using var poll = new XPoll(server);
        await poll.PollAsync(cursor: new PollCursor { SinceId = Nine[2] });
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_walk_that_breaks_off_at_its_end_asks_for_that_alone_afterwards()
    {
        await using var server = await XServer.StartAsync(Nine);
        server.Shown = 5;
        server.Instead = number => number == 3 ? XServer.Answer(429, "{}") : null;
        using var poll = new XPoll(server);
        var first = await poll.PollAsync(cursor: Known);
        Assert.Equal(PollFaultKind.Throttled, XPoll.Fault(first).Kind);

        var second = Assert.IsType<PollPage.Fetched>(Assert.Single(await poll.PollAsync(cursor: XPoll.Cursor(first))));
        Assert.Empty(second.Mentions);
        Assert.Equal(XId.Time(Nine[4]), second.Missed?.Until);
        Assert.Equal(AllRead, second.Cursor);
    }

    [Fact]
    public async Task A_search_that_looks_back_seven_days_says_what_lies_before()
    {
        await using var server = await XServer.StartAsync(Nine);
        using var poll = new XPoll(server, null, ("BearerToken", "an-app-token"), ("Searches", "a"));
        var known = XServer.Id(TimeSpan.FromDays(30));
        var pages = await poll.PollAsync("search:a", new PollCursor { SinceId = known });
        Assert.Equal(Nine, XPoll.Ids(pages));
        Assert.Equal(new MissedSpan(XId.Time(known)!.Value, XServer.Now - XWalk.Window), Assert.IsType<PollPage.Fetched>(pages[^1]).Missed);
    }
}

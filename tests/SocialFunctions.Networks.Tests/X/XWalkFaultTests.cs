using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.X;

/// <summary>Walks that cannot be gone on with, or would never end.</summary>
public sealed class XWalkFaultTests
{
    [Fact]
    public async Task A_page_token_that_ran_out_is_a_lost_cursor()
    {
        await using var server = await XServer.StartAsync(XPoll.Id);
        using var poll = new XPoll(server);
        var cursor = new PollCursor { SinceId = "1", PageToken = "expired", NewestId = "2" };
        Assert.Equal(
            new PollFault(PollFaultKind.CursorLost, "X does not know the page any more where the walk was broken off: it starts over."),
            XPoll.Fault(await poll.PollAsync(cursor: cursor)));
    }

    [Fact]
    public async Task A_known_id_that_grew_too_old_within_a_walk_is_a_lost_cursor()
    {
        await using var server = await XServer.StartAsync(XPoll.Id);
        using var poll = new XPoll(server, null, ("BearerToken", "an-app-token"), ("Searches", "a"));
        var cursor = new PollCursor { SinceId = XServer.Id(TimeSpan.FromDays(8)), PageToken = "page-3", NewestId = XPoll.Id };
        Assert.Equal(PollFaultKind.CursorLost, XPoll.Fault(await poll.PollAsync("search:a", cursor)).Kind);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_next_page_without_an_end_is_bounded_by_the_budget()
    {
        await using var server = await XServer.StartAsync();
        server.Instead = number => XServer.Answer(200, $$"""{"data":[{"id":"{{number}}","text":"a"}],"meta":{"next_token":"page-{{number}}"} }""");
        using var poll = new XPoll(server);
        var request = poll.Request() with { Meter = new PollMeter(BudgetUnit.Dollars, 0.25m) };
        Assert.Equal(PollFaultKind.BudgetSpent, XPoll.Fault(await poll.PollAsync(request)).Kind);
        Assert.Equal(50, server.Requests.Count);
        Assert.Equal(0.25m, request.Meter.Dollars);
    }

    [Fact]
    public async Task Empty_pages_without_an_end_end_the_walk()
    {
        await using var server = await XServer.StartAsync();
        server.Instead = number => XServer.Answer(200, $$"""{"meta":{"result_count":0,"next_token":"page-{{number}}"} }""");
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync();
        Assert.Equal(PollFaultKind.CursorLost, XPoll.Fault(pages).Kind);
        Assert.Equal(21, server.Requests.Count);
    }

    [Fact]
    public async Task A_budget_that_is_used_up_asks_nothing()
    {
        await using var server = await XServer.StartAsync(XPoll.Id);
        using var poll = new XPoll(server);
        Assert.Equal(PollFaultKind.BudgetSpent, XPoll.Fault(await poll.PollAsync(poll.Request() with { Meter = new PollMeter(BudgetUnit.Dollars, 0) })).Kind);
        Assert.Empty(server.Requests);
    }
}

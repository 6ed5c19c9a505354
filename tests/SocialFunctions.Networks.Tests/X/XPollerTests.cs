using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.X;

namespace SocialFunctions.Networks.Tests.X;

public sealed class XPollerTests
{
    private static readonly string[] Seven = [.. Enumerable.Range(1, 7).Select(hours => XServer.Id(TimeSpan.FromHours(hours)))];

    [Fact]
    public async Task A_first_walk_brings_seven_days_page_by_page_and_ends_at_the_newest()
    {
        await using var server = await XServer.StartAsync([.. Seven, XServer.Id(TimeSpan.FromDays(9))]);
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync();
        Assert.Equal(Seven, XPoll.Ids(pages));
        Assert.Equal([3, 3, 1], pages.Cast<PollPage.Fetched>().Select(page => page.Mentions.Count));
        Assert.Equal(new PollCursor { SinceId = Seven[0] }, XPoll.Cursor(pages));
        Assert.Contains("start_time=2026-11-13T16:10:00Z", server.Requests.First(), StringComparison.Ordinal);
        Assert.All(server.Requests, request => Assert.Contains("max_results=100", request, StringComparison.Ordinal));
        Assert.Equal(("ana_prueba", null), (pages.Cast<PollPage.Fetched>().First().Mentions[0].Author.Handle, pages.Cast<PollPage.Fetched>().First().Mentions[0].Direction));
    }

    [Fact]
    public async Task The_next_walk_asks_for_what_is_newer()
    {
        await using var server = await XServer.StartAsync(Seven);
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync(cursor: new PollCursor { SinceId = Seven[2] });
        Assert.Equal(Seven[..2], XPoll.Ids(pages));
        Assert.Contains($"since_id={Seven[2]}", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.Equal(new PollCursor { SinceId = Seven[0] }, XPoll.Cursor(pages));
    }

    [Fact]
    public async Task Nothing_new_gives_no_page()
    {
        await using var server = await XServer.StartAsync(Seven);
        using var poll = new XPoll(server);
        Assert.Empty(await poll.PollAsync(cursor: new PollCursor { SinceId = Seven[0] }));
        server.Posts.Clear();
        Assert.Empty(await poll.PollAsync());
    }

    [Fact]
    public async Task A_walk_that_broke_off_goes_on_where_it_stopped_and_skips_nothing()
    {
        await using var server = await XServer.StartAsync(Seven);
        using var poll = new XPoll(server);
        var known = new PollCursor { SinceId = XServer.Id(TimeSpan.FromDays(1)) };
        var first = await poll.PollAsync(poll.Request(cursor: known), most: 1);
        Assert.Equal(known with { PageToken = "page-3", NewestId = Seven[0], Oldest = XId.Time(Seven[2]) }, XPoll.Cursor(first));

        server.Instead = number => number == 3 ? XServer.Answer(500, "") : null;
        var second = await poll.PollAsync(cursor: XPoll.Cursor(first));
        Assert.Equal(Seven[3..], XPoll.Ids(second));
        Assert.Equal(new PollCursor { SinceId = Seven[0] }, XPoll.Cursor(second));
    }

    [Fact]
    public async Task The_accounts_own_posts_come_in_as_outbound_without_paying_for_their_author()
    {
        await using var server = await XServer.StartAsync(Seven[0]);
        server.Posts[0].Remove("author_id");
        using var poll = new XPoll(server, null, ("BearerToken", "an-app-token"), ("Handle", "@brasa_prueba"));
        var request = poll.Request("own");
        var mention = Assert.Single(Assert.IsType<PollPage.Fetched>(Assert.Single(await poll.PollAsync(request))).Mentions);
        Assert.Equal((MentionDirection.Outbound, new Author("900", "brasa_prueba")), (mention.Direction, mention.Author));
        Assert.Equal($"https://x.com/brasa_prueba/status/{Seven[0]}", mention.Url);
        Assert.Equal(0.005m, request.Meter.Dollars);
        Assert.Contains("/2/users/900/tweets?exclude=retweets&", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_account_wrote_is_outbound_wherever_it_is_found()
    {
        await using var server = await XServer.StartAsync();
        server.Posts.Add(XServer.Post(Seven[0], author: "900"));
        using var poll = new XPoll(server);
        Assert.Equal(MentionDirection.Outbound, Assert.IsType<PollPage.Fetched>(Assert.Single(await poll.PollAsync())).Mentions[0].Direction);
    }

    [Fact]
    public async Task Each_search_is_a_stream_of_its_own_and_leaves_reposts_out()
    {
        await using var server = await XServer.StartAsync(Seven[0]);
        using var poll = new XPoll(server, null, ("BearerToken", "an-app-token"), ("Searches", "brasa lenta OR #brasaprueba"), ("Searches", "ñ"), ("Searches", "ñ"));
        Assert.Equal(
            ["mentions", "own", "search:brasa lenta OR #brasaprueba", "search:ñ"], poll.Poller.Streams(poll.Connector).Select(stream => stream.Name));
        Assert.Equal([Seven[0]], XPoll.Ids(await poll.PollAsync("search:brasa lenta OR #brasaprueba")));
        Assert.Contains("query=(brasa lenta OR #brasaprueba) -is:retweet&", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_searches_have_short_names_of_their_own()
    {
        var connector = new Connector
        {
            Network = "x",
            Account = "brasa",
            DailyBudget = 1,
            Settings = new Dictionary<string, IReadOnlyList<string>> { ["Searches"] = [new string('a', 200) + "1", new string('a', 200) + "2"] },
        };
        using var http = new HttpClient();
        var names = new SocialFunctions.Networks.X.XPoller(new ApiClient(http, new ApiOptions(), TimeProvider.System)).Streams(connector).Select(stream => stream.Name).ToList();
        Assert.Equal(4, names.Distinct().Count());
        Assert.All(names, name => Assert.True(name.Length <= 64));
    }

    [Theory]
    [InlineData(498, null)]
    [InlineData(499, "One of Searches is 1 characters too long: with what is added to it, X takes 512.")]
    public async Task A_search_that_X_would_not_take_is_not_asked(int length, string? sentence)
    {
        await using var server = await XServer.StartAsync();
        using var poll = new XPoll(server, null, ("BearerToken", "an-app-token"), ("Searches", new string('a', length)));
        var pages = await poll.PollAsync(poll.Poller.Streams(poll.Connector)[2].Name);
        Assert.Equal(sentence, pages.OfType<PollPage.Stopped>().SingleOrDefault()?.Fault.Sentence);
        Assert.Equal(sentence is null ? 1 : 0, server.Requests.Count);
    }

    [Theory]
    [InlineData("@brasa_prueba")]
    [InlineData("900/..")]
    public async Task An_account_that_is_no_number_is_not_asked(string userId)
    {
        await using var server = await XServer.StartAsync();
        using var poll = new XPoll(server);
        var settings = new Dictionary<string, IReadOnlyList<string>>(poll.Connector.Settings) { ["UserId"] = [userId] };
        var request = poll.Request() with { Connector = poll.Connector with { Settings = settings } };
        Assert.Equal("The setting UserId is no number: X's accounts are read by their number, not their handle.", XPoll.Fault(await poll.PollAsync(request)).Sentence);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("search:a", 1)] // search refuses such an id, so it is not even asked
    [InlineData("mentions", 1)] // a timeline takes any
    public async Task A_known_id_that_is_older_than_search_reaches_gives_way_to_a_time(string stream, int calls)
    {
        await using var server = await XServer.StartAsync(Seven[0]);
        using var poll = new XPoll(server, null, ("BearerToken", "an-app-token"), ("Searches", "a"));
        var known = new PollCursor { SinceId = XServer.Id(TimeSpan.FromDays(30)) };
        var pages = await poll.PollAsync(stream, known);
        Assert.Equal([Seven[0]], XPoll.Ids(pages));
        Assert.Equal(new PollCursor { SinceId = Seven[0] }, XPoll.Cursor(pages));
        Assert.Equal(calls, server.Requests.Count);
        Assert.Equal(stream != "mentions", server.Requests.Last().Contains("start_time=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_known_id_that_X_refuses_gives_way_to_a_time_in_the_same_poll()
    {
        await using var server = await XServer.StartAsync(Seven);
        server.Instead = number => number == 1
            ? XServer.Answer(400, """{"errors":[{"parameters":{"since_id":["1"]},"message":"'since_id' must be a tweet id created after"}],"title":"Invalid Request"}""")
            : null;
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync(cursor: new PollCursor { SinceId = Seven[6] });
        Assert.Equal(Seven, XPoll.Ids(pages));
        Assert.Equal(new PollCursor { SinceId = Seven[0] }, XPoll.Cursor(pages));
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

    [Fact]
    public async Task Posts_that_cannot_be_read_are_counted_and_the_walk_goes_on()
    {
        await using var server = await XServer.StartAsync(Seven);
        server.Instead = number => number == 1
            ? XServer.Answer(200, """{"data":[{"id":"80","text":5,"author_id":[],"public_metrics":"many"},{"text":"no id"},7,null],"includes":7,"meta":{"next_token":"page-3","newest_id":{}}}""")
            : null;
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync();
        var first = Assert.IsType<PollPage.Fetched>(pages[0]);
        Assert.Equal((1, 3, ""), (first.Mentions.Count, first.Ignored, first.Mentions[0].Text));
        Assert.Equal(["80", .. Seven[3..]], XPoll.Ids(pages));
    }
}

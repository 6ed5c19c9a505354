using System.Globalization;
using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Bluesky;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.Bluesky.BlueskyServer;

namespace SocialFunctions.Networks.Tests.Bluesky;

public sealed class BlueskyPollerTests : IAsyncLifetime, IDisposable
{
    private BlueskyServer server = null!;
    private PollRun run = null!;

    public async Task InitializeAsync()
    {
        server = await StartAsync();
        run = new PollRun(server.Web.EndPoint, api => new BlueskyPoller(api), new Connector
        {
            Network = NetworkNames.Bluesky,
            Account = "brasa",
            BaseAddress = server.Web.Address,
            DailyBudget = 1_000,
            Settings = new Dictionary<string, IReadOnlyList<string>>
            {
                ["Identifier"] = ["@brasalenta.example"],
                ["AppPassword"] = [AppPassword],
                ["Searches"] = ["\"brasa lenta\" & más"],
            },
        });
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Streams_are_mentions_the_own_posts_and_each_search()
    {
        Assert.Equal(
            [("mentions", StreamWeight.Mentions), ("own", StreamWeight.Own), ("search:\"brasa lenta\" & más", StreamWeight.Search)],
            run.Poller.Streams(run.Connector).Select(stream => (stream.Name, stream.Weight)));
    }

    [Fact]
    public async Task A_session_is_created_once_given_to_keep_and_used_again()
    {
        server.Notifications.Add(Notification(1, minutesAgo: 5));
        var pages = await run.PollAsync("mentions");
        Assert.IsType<PollPage.Session>(pages[0]);
        Assert.IsType<PollPage.Fetched>(Assert.Single(pages.Skip(1)));
        await run.PollAsync("own");
        await run.PollAsync("mentions");
        Assert.Equal(1, server.SignIns);
    }

    [Fact]
    public async Task An_expired_token_is_refreshed_and_the_call_made_again()
    {
        await run.PollAsync("mentions");
        server.Expire();
        server.Notifications.Add(Notification(1, minutesAgo: 5));
        Assert.Single(await run.MentionsAsync("mentions"));
        Assert.Equal(1, server.SignIns);
        Assert.Contains(server.Access, run.Session, StringComparison.Ordinal);
        Assert.Contains(server.Refresh, run.Session, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_when_the_refresh_fails_too_the_account_signs_in_again()
    {
        await run.PollAsync("mentions");
        server.Expire(refreshAsWell: true);
        server.Notifications.Add(Notification(1, minutesAgo: 5));
        Assert.Single(await run.MentionsAsync("mentions"));
        Assert.Equal(2, server.SignIns);
    }

    [Fact]
    public async Task A_server_that_is_down_at_the_refresh_costs_no_sign_in()
    {
        await run.PollAsync("mentions");
        server.Expire();
        server.Instead = context =>
        {
            if (!context.Request.Path.Value!.EndsWith("refreshSession", StringComparison.Ordinal))
                return null;
            context.Response.StatusCode = 502;
            return "";
        };
        Assert.Equal(PollFaultKind.Unreachable, (await run.FaultAsync("mentions")).Kind);
        Assert.Equal(1, server.SignIns);
    }

    [Fact]
    public async Task A_token_that_is_never_accepted_is_renewed_once_and_no_more()
    {
        await run.PollAsync("mentions");
        server.Instead = context =>
        {
            if (context.Request.Path.Value!.Contains("server", StringComparison.Ordinal))
                return null;
            context.Response.StatusCode = 401;
            return "";
        };
        var before = server.Web.Requests.Count;
        Assert.Equal(PollFaultKind.Unauthorized, (await run.FaultAsync("mentions")).Kind);
        Assert.Equal(3, server.Web.Requests.Count - before);
    }

    [Theory]
    [InlineData(401, "AuthenticationRequired", PollFaultKind.Unauthorized, "Identifier and AppPassword")]
    [InlineData(401, "AuthFactorTokenRequired", PollFaultKind.Unauthorized, "app password")]
    [InlineData(401, "AccountTakedown", PollFaultKind.Refused, "suspended")]
    [InlineData(429, "RateLimitExceeded", PollFaultKind.Throttled, "sign-ins a day")]
    [InlineData(200, "Odd", PollFaultKind.Unreadable, "no session")]
    public async Task A_sign_in_that_fails_says_why(int status, string error, PollFaultKind kind, string sentence)
    {
        server.Instead = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers["RateLimit-Limit"] = "300";
            context.Response.Headers["RateLimit-Remaining"] = "0";
            context.Response.Headers["RateLimit-Reset"] = PollRun.Now.AddHours(9).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            return $$"""{"error":"{{error}}"}""";
        };
        var fault = await run.FaultAsync("mentions");
        Assert.Equal(kind, fault.Kind);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
        Assert.Equal(status == 429 ? TimeSpan.FromHours(9) : null, fault.RetryAfter);
        Assert.Single(server.Web.Requests);

        // The last sign-in of a day that still went through stops no other call.
        Assert.Equal(status == 429, run.Meter.Limit is not null);
    }

    [Fact]
    public async Task Pages_are_read_to_the_known_and_a_quiet_list_gives_no_page()
    {
        server.PageSize = 10;
        server.Notifications.AddRange(Enumerable.Range(1, 25).Reverse().Select(i => Notification(i, minutesAgo: (30 - i) * 10)));
        Assert.Equal(25, (await run.MentionsAsync("mentions")).Count);
        Assert.Contains("?limit=100&reasons=mention&reasons=reply&reasons=quote&priority=false&cursor=20", server.Web.Requests.Last().Target, StringComparison.Ordinal);
        Assert.Empty(await run.PollAsync("mentions"));

        server.Notifications.Insert(0, Notification(26, minutesAgo: 1));
        var calls = run.Meter.Calls;
        var again = await run.MentionsAsync("mentions");
        Assert.Equal(Uri(26), again[0].Id);
        Assert.Equal(1, run.Meter.Calls - calls);

        // What lies up to a quarter of an hour before the known is given once more.
        Assert.Equal([Uri(26), Uri(25), Uri(24)], again.Select(mention => mention.Id));
        Assert.Empty(await run.PollAsync("mentions"));
    }

    [Fact]
    public async Task What_is_shown_late_and_with_an_earlier_time_is_not_missed()
    {
        server.Notifications.Add(Notification(1, minutesAgo: 5));
        await run.PollAsync("mentions");
        server.Notifications.Add(Notification(2, minutesAgo: 8));
        Assert.Contains(await run.MentionsAsync("mentions"), mention => mention.Id == Uri(2));
    }

    [Fact]
    public async Task A_walk_that_breaks_off_goes_on_where_it_stopped_and_skips_nothing()
    {
        server.PageSize = 5;
        server.Notifications.AddRange(Enumerable.Range(1, 20).Reverse().Select(i => Notification(i, minutesAgo: (30 - i) * 10)));
        var seen = (await run.MentionsAsync("mentions", most: 3)).Select(mention => mention.Id).ToList();
        Assert.Equal(10, seen.Count);
        Assert.Null(run.Cursors["mentions"].SinceId);
        seen.AddRange((await run.MentionsAsync("mentions")).Select(mention => mention.Id));
        Assert.Equal(Enumerable.Range(1, 20).Select(number => Uri(number)).Order(), seen.Order());
    }

    [Fact]
    public async Task The_first_walk_goes_seven_days_back()
    {
        server.PageSize = 4;
        server.Notifications.AddRange(Enumerable.Range(1, 20).Reverse().Select(i => Notification(i, minutesAgo: (20 - i) * 24 * 60)));
        Assert.Equal(8, (await run.MentionsAsync("mentions")).Count);
        Assert.Equal(3, server.Web.Requests.Count(request => request.Method == "GET"));
    }

    [Fact]
    public async Task A_page_token_that_is_not_known_any_more_is_a_lost_cursor()
    {
        server.PageSize = 1;
        server.Notifications.AddRange([Notification(2, minutesAgo: 5), Notification(1, minutesAgo: 50)]);
        await run.PollAsync("mentions", most: 2);
        run.Cursors["mentions"] = run.Cursors["mentions"] with { PageToken = "expired" };
        Assert.Equal(PollFaultKind.CursorLost, (await run.FaultAsync("mentions")).Kind);
    }

    [Fact]
    public async Task The_own_posts_are_outbound_and_reposts_are_none()
    {
        server.Feed.Add(InFeed(Post(2, minutesAgo: 5, did: Did)));
        var repost = InFeed(Post(1, minutesAgo: 90_000));
        repost["reason"] = new JsonObject { ["$type"] = "app.bsky.feed.defs#reasonRepost", ["indexedAt"] = "2026-11-20T15:50:00Z" };
        server.Feed.Insert(0, repost);
        var pages = await run.PollAsync("own");
        var page = Assert.IsType<PollPage.Fetched>(pages[^1]);
        Assert.Equal((Uri(2, Did), MentionDirection.Outbound), (Assert.Single(page.Mentions).Id, page.Mentions[0].Direction));
        Assert.Equal(1, page.Ignored);
        Assert.Contains($"actor={Did}&filter=posts_with_replies", server.Web.Requests.Last().Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_asks_for_the_newest_from_the_known_on()
    {
        server.Posts.Add(Post(1, minutesAgo: 60));
        Assert.Single(await run.MentionsAsync("search:\"brasa lenta\" & más"));
        Assert.Contains("q=\"brasa lenta\" & más&sort=latest&limit=100&since=2026-11-13T16:00:00.000Z", server.Web.Requests.Last().Target, StringComparison.Ordinal);
        Assert.Empty(await run.PollAsync("search:\"brasa lenta\" & más"));
        Assert.Contains("&since=2026-11-20T14:45:00.000Z", server.Web.Requests.Last().Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Likes_reposts_and_follows_are_ignored_and_counted()
    {
        server.Notifications.AddRange([Notification(3, 1, "like"), Notification(2, 2, "starterpack-joined"), Notification(1, 3, "quote")]);
        var page = Assert.IsType<PollPage.Fetched>((await run.PollAsync("mentions"))[^1]);
        Assert.Equal((1, 2), (page.Mentions.Count, page.Ignored));
    }

    [Fact]
    public async Task Counters_and_followers_are_read()
    {
        var post = Post(1, minutesAgo: 5);
        (post["likeCount"], post["replyCount"], post["repostCount"], post["quoteCount"], post["bookmarkCount"]) = (5, 4, 3, 2, 1);
        server.Posts.Add(post);
        var reading = await ((IEngagementReader)run.Poller).ReadEngagementAsync(
            run.Request("engagement"), [Uri(1), Uri(2), "https://no.uri/"], CancellationToken.None);
        Assert.Equal(new Engagement(5, 4, 5, Bookmarks: 1), Assert.Single(reading.Counters).Value);
        Assert.NotNull(reading.Session);
        run.Session = reading.Session.Json;
        Assert.Equal(new FollowerReading(1204), await ((IFollowerReader)run.Poller).ReadFollowersAsync(run.Request("followers"), CancellationToken.None));
        Assert.Equal(1, server.SignIns);
    }
}

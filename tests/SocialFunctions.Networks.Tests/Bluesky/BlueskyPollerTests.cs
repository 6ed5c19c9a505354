using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Bluesky.BlueskyServer;

namespace SocialFunctions.Networks.Tests.Bluesky;

public sealed class BlueskyPollerTests : BlueskyAccountTests
{
    [Fact]
    public void Streams_are_mentions_the_own_posts_and_each_search()
    {
        Assert.Equal(
            [("mentions", StreamWeight.Mentions), ("own", StreamWeight.Own), ("search:\"brasa lenta\" & más", StreamWeight.Search)],
            Run.Poller.Streams(Run.Connector).Select(stream => (stream.Name, stream.Weight)));
    }

    [Fact]
    public async Task Pages_are_read_to_the_known_and_a_quiet_list_gives_no_page()
    {
        Server.PageSize = 10;
        Server.Notifications.AddRange(Enumerable.Range(1, 25).Reverse().Select(i => Notification(i, minutesAgo: (30 - i) * 10)));
        Assert.Equal(25, (await Run.MentionsAsync("mentions")).Count);
        Assert.Contains("?limit=100&reasons=mention&reasons=reply&reasons=quote&priority=false&cursor=20", Server.Web.Requests.Last().Target, StringComparison.Ordinal);
        Assert.Empty(await Run.PollAsync("mentions"));

        Server.Notifications.Insert(0, Notification(26, minutesAgo: 1));
        var calls = Run.Meter.Calls;
        var again = await Run.MentionsAsync("mentions");
        Assert.Equal(Uri(26), again[0].Id);
        Assert.Equal(1, Run.Meter.Calls - calls);

        // What lies up to a quarter of an hour before the known is given once more.
        Assert.Equal([Uri(26), Uri(25), Uri(24)], again.Select(mention => mention.Id));
        Assert.Empty(await Run.PollAsync("mentions"));
    }

    [Fact]
    public async Task What_is_shown_late_and_with_an_earlier_time_is_not_missed()
    {
        Server.Notifications.Add(Notification(1, minutesAgo: 5));
        await Run.PollAsync("mentions");
        Server.Notifications.Add(Notification(2, minutesAgo: 8));
        Assert.Contains(await Run.MentionsAsync("mentions"), mention => mention.Id == Uri(2));
    }

    [Fact]
    public async Task A_walk_that_breaks_off_goes_on_where_it_stopped_and_skips_nothing()
    {
        Server.PageSize = 5;
        Server.Notifications.AddRange(Enumerable.Range(1, 20).Reverse().Select(i => Notification(i, minutesAgo: (30 - i) * 10)));
        var seen = (await Run.MentionsAsync("mentions", most: 3)).Select(mention => mention.Id).ToList();
        Assert.Equal(10, seen.Count);
        Assert.Null(Run.Cursors["mentions"].SinceId);
        seen.AddRange((await Run.MentionsAsync("mentions")).Select(mention => mention.Id));
        Assert.Equal(Enumerable.Range(1, 20).Select(number => Uri(number)).Order(), seen.Order());
    }

    [Fact]
    public async Task The_first_walk_goes_seven_days_back()
    {
        Server.PageSize = 4;
        Server.Notifications.AddRange(Enumerable.Range(1, 20).Reverse().Select(i => Notification(i, minutesAgo: (20 - i) * 24 * 60)));
        Assert.Equal(8, (await Run.MentionsAsync("mentions")).Count);
        Assert.Equal(3, Server.Web.Requests.Count(request => request.Method == "GET"));
    }

    [Fact]
    public async Task A_page_token_that_is_not_known_any_more_is_a_lost_cursor()
    {
        Server.PageSize = 1;
        Server.Notifications.AddRange([Notification(2, minutesAgo: 5), Notification(1, minutesAgo: 50)]);
        await Run.PollAsync("mentions", most: 2);
        Run.Cursors["mentions"] = Run.Cursors["mentions"] with { PageToken = "expired" };
        Assert.Equal(PollFaultKind.CursorLost, (await Run.FaultAsync("mentions")).Kind);
    }

    [Fact]
    public async Task The_own_posts_are_outbound_and_reposts_are_none()
    {
        Server.Feed.Add(InFeed(Post(2, minutesAgo: 5, did: Did)));
        var repost = InFeed(Post(1, minutesAgo: 90_000));
        repost["reason"] = new JsonObject { ["$type"] = "app.bsky.feed.defs#reasonRepost", ["indexedAt"] = "2026-11-20T15:50:00Z" };
        Server.Feed.Insert(0, repost);
        var pages = await Run.PollAsync("own");
        var page = Assert.IsType<PollPage.Fetched>(pages[^1]);
        Assert.Equal((Uri(2, Did), MentionDirection.Outbound), (Assert.Single(page.Mentions).Id, page.Mentions[0].Direction));
        Assert.Equal(1, page.Ignored);
        Assert.Contains($"actor={Did}&filter=posts_with_replies", Server.Web.Requests.Last().Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_asks_for_the_newest_from_the_known_on()
    {
        Server.Posts.Add(Post(1, minutesAgo: 60));
        Assert.Single(await Run.MentionsAsync("search:\"brasa lenta\" & más"));
        Assert.Contains("q=\"brasa lenta\" & más&sort=latest&limit=100&since=2026-11-13T16:00:00.000Z", Server.Web.Requests.Last().Target, StringComparison.Ordinal);
        Assert.Empty(await Run.PollAsync("search:\"brasa lenta\" & más"));
        Assert.Contains("&since=2026-11-20T14:45:00.000Z", Server.Web.Requests.Last().Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Likes_reposts_and_follows_are_ignored_and_counted()
    {
        Server.Notifications.AddRange([Notification(3, 1, "like"), Notification(2, 2, "starterpack-joined"), Notification(1, 3, "quote")]);
        var page = Assert.IsType<PollPage.Fetched>((await Run.PollAsync("mentions"))[^1]);
        Assert.Equal((1, 2), (page.Mentions.Count, page.Ignored));
    }

    [Fact]
    public async Task Counters_and_followers_are_read()
    {
        var post = Post(1, minutesAgo: 5);
        (post["likeCount"], post["replyCount"], post["repostCount"], post["quoteCount"], post["bookmarkCount"]) = (5, 4, 3, 2, 1);
        Server.Posts.Add(post);
        var reading = await ((IEngagementReader)Run.Poller).ReadEngagementAsync(
            Run.Request("engagement"), [Uri(1), Uri(2), "https://no.uri/"], CancellationToken.None);
        Assert.Equal(new Engagement(5, 4, 5, Bookmarks: 1), Assert.Single(reading.Counters).Value);
        Assert.NotNull(reading.Session);
        Run.Session = reading.Session.Json;
        Assert.Equal(new FollowerReading(1204), await ((IFollowerReader)Run.Poller).ReadFollowersAsync(Run.Request("followers"), CancellationToken.None));
        Assert.Equal(1, Server.SignIns);
    }
}

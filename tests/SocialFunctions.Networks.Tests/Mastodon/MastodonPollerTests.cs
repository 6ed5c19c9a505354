using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.Mastodon.MastodonServer;

namespace SocialFunctions.Networks.Tests.Mastodon;

public sealed class MastodonPollerTests : MastodonAccountTests
{
    [Fact]
    public void Streams_are_mentions_the_own_statuses_and_each_hashtag_once()
    {
        Assert.Equal(
            [("mentions", StreamWeight.Mentions), ("own", StreamWeight.Own), ("tag:brasalenta", StreamWeight.Search), ("tag:tostadero", StreamWeight.Search)],
            Run.Poller.Streams(Run.Connector).Select(stream => (stream.Name, stream.Weight)));
    }

    [Fact]
    public async Task All_pages_are_read_and_the_next_poll_reads_what_came_since()
    {
        Server.PageSize = 10;
        Server.Notifications.AddRange(Enumerable.Range(1, 25).Reverse().Select(i => Notification(i, Status(100 + i, minutesAgo: 30 - i))));
        var first = await Run.PollAsync("mentions");
        Assert.Equal([10, 10, 5, 0], first.Cast<PollPage.Fetched>().Select(page => page.Mentions.Count));
        Assert.Equal("25", Run.Cursors["mentions"].SinceId);
        Assert.Null(Run.Cursors["mentions"].PageToken);

        Assert.Empty(await Run.PollAsync("mentions"));
        Server.Notifications.Insert(0, Notification(26, Status(126, minutesAgo: 1)));
        Assert.Equal(Uri(126), Assert.Single(await Run.MentionsAsync("mentions")).Id);
        Assert.All(Server.Web.Requests, request => Assert.Contains("types[]=mention&types[]=quote&include_filtered=true", request.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_walk_that_breaks_off_goes_on_where_it_stopped_and_skips_nothing()
    {
        Server.PageSize = 5;
        Server.Notifications.AddRange(Enumerable.Range(1, 20).Reverse().Select(i => Notification(i, Status(100 + i, minutesAgo: 30 - i))));
        var seen = (await Run.MentionsAsync("mentions", most: 2)).Select(mention => mention.Id).ToList();
        Assert.Equal(10, seen.Count);
        Assert.Null(Run.Cursors["mentions"].SinceId);

        Server.Notifications.Insert(0, Notification(21, Status(121, minutesAgo: 1)));
        seen.AddRange((await Run.MentionsAsync("mentions")).Select(mention => mention.Id));
        Assert.Equal(20, seen.Count);
        seen.AddRange((await Run.MentionsAsync("mentions")).Select(mention => mention.Id));
        Assert.Equal(Enumerable.Range(101, 21).Select(Uri).Order(), seen.Order());
        Assert.Equal("21", Run.Cursors["mentions"].SinceId);
    }

    [Fact]
    public async Task The_first_walk_goes_seven_days_back_and_no_further()
    {
        Server.PageSize = 4;
        Server.Statuses.AddRange(Enumerable.Range(1, 12).Reverse().Select(i => Status(i, minutesAgo: 1 + ((12 - i) * 24 * 60))));
        var mentions = await Run.MentionsAsync("tag:tostadero");
        Assert.Equal(7, mentions.Count);
        Assert.Equal(2, Server.Web.Requests.Count);
        Assert.Contains("/api/v1/timelines/tag/tostadero?limit=40", Server.Web.Requests.First().Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_own_statuses_are_outbound_without_boosts_and_the_account_is_asked_for_once()
    {
        var own = Status(200, minutesAgo: 3);
        own["account"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "7", ["acct"] = "brasalenta", ["url"] = "https://brasa.example/@brasalenta" };
        Server.Own.Add(own);
        var mention = Assert.Single(await Run.MentionsAsync("own"));
        Assert.Equal(MentionDirection.Outbound, mention.Direction);
        Assert.Equal("brasalenta@brasa.example", mention.Author.Handle);
        Assert.NotNull(Run.Session);

        await Run.PollAsync("own");
        Assert.Single(Server.Web.Requests, request => request.Target.EndsWith("verify_credentials", StringComparison.Ordinal));
        Assert.Contains(Server.Web.Requests, request => request.Target.Contains("exclude_reblogs=true", StringComparison.Ordinal));

        // Another token may be another account's.
        var settings = new Dictionary<string, IReadOnlyList<string>>(Run.Connector.Settings) { ["AccessToken"] = ["another"] };
        Run.Connector = Run.Connector with { Settings = settings };
        var fault = await Run.FaultAsync("own");
        Assert.Equal((PollFaultKind.Unauthorized, true), (fault.Kind, fault.Sentence.Contains("AccessToken", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_next_page_on_another_host_is_read_from_the_servers_own()
    {
        await using var stranger = await RecordingServer.StartAsync(_ => Task.CompletedTask);
        Server.PageSize = 1;
        Server.LinkOrigin = stranger.Address.AbsoluteUri.TrimEnd('/');
        Server.Notifications.Add(Notification(2, Status(12, minutesAgo: 4)));
        Server.Notifications.Add(Notification(1, Status(11, minutesAgo: 5)));
        Assert.Equal(2, (await Run.MentionsAsync("mentions")).Count);
        Assert.Empty(stranger.Requests);
    }

    [Fact]
    public async Task Counters_of_the_servers_own_statuses_are_read_in_one_call()
    {
        var status = Status(40, minutesAgo: 4);
        (status["favourites_count"], status["replies_count"], status["reblogs_count"], status["quotes_count"]) = (5, 2, 3, 1);
        Server.Own.AddRange([status, Status(41, minutesAgo: 5)]);
        var reading = await ((IEngagementReader)Run.Poller).ReadEngagementAsync(
            Run.Request("engagement"), [Uri(40), Uri(41), Uri(42), "https://lejos.example/users/lia/statuses/40", "no uri"], CancellationToken.None);
        Assert.Null(reading.Fault);
        Assert.Equal(new Engagement(5, 2, 4), Assert.Single(reading.Counters).Value);
        Assert.Equal("/api/v1/statuses?id[]=40&id[]=41&id[]=42", Assert.Single(Server.Web.Requests).Target);
    }

    [Fact]
    public async Task Followers_are_the_accounts()
    {
        var reading = await ((IFollowerReader)Run.Poller).ReadFollowersAsync(Run.Request("followers"), CancellationToken.None);
        Assert.Equal(new FollowerReading(412), reading);
    }
}

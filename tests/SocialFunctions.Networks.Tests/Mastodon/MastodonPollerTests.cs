using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Mastodon;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.Mastodon.MastodonServer;

namespace SocialFunctions.Networks.Tests.Mastodon;

public sealed class MastodonPollerTests : IAsyncLifetime, IDisposable
{
    private MastodonServer server = null!;
    private PollRun run = null!;

    public async Task InitializeAsync()
    {
        server = await StartAsync();
        run = new PollRun(server.Web.EndPoint, api => new MastodonPoller(api), new Connector
        {
            Network = NetworkNames.Mastodon,
            Account = "brasa",
            BaseAddress = server.Web.Address,
            DailyBudget = 1_000,
            Settings = new Dictionary<string, IReadOnlyList<string>>
            {
                ["Server"] = [Host],
                ["AccessToken"] = [Token],
                ["Hashtags"] = ["#BrasaLenta", "tostadero", "brasalenta"],
            },
        });
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Streams_are_mentions_the_own_statuses_and_each_hashtag_once()
    {
        Assert.Equal(
            [("mentions", StreamWeight.Mentions), ("own", StreamWeight.Own), ("tag:brasalenta", StreamWeight.Search), ("tag:tostadero", StreamWeight.Search)],
            run.Poller.Streams(run.Connector).Select(stream => (stream.Name, stream.Weight)));
    }

    [Fact]
    public async Task All_pages_are_read_and_the_next_poll_reads_what_came_since()
    {
        server.PageSize = 10;
        server.Notifications.AddRange(Enumerable.Range(1, 25).Reverse().Select(i => Notification(i, Status(100 + i, minutesAgo: 30 - i))));
        var first = await run.PollAsync("mentions");
        Assert.Equal([10, 10, 5, 0], first.Cast<PollPage.Fetched>().Select(page => page.Mentions.Count));
        Assert.Equal("25", run.Cursors["mentions"].SinceId);
        Assert.Null(run.Cursors["mentions"].PageToken);

        Assert.Empty(await run.PollAsync("mentions"));
        server.Notifications.Insert(0, Notification(26, Status(126, minutesAgo: 1)));
        Assert.Equal(Uri(126), Assert.Single(await run.MentionsAsync("mentions")).Id);
        Assert.All(server.Web.Requests, request => Assert.Contains("types[]=mention&types[]=quote&include_filtered=true", request.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_walk_that_breaks_off_goes_on_where_it_stopped_and_skips_nothing()
    {
        server.PageSize = 5;
        server.Notifications.AddRange(Enumerable.Range(1, 20).Reverse().Select(i => Notification(i, Status(100 + i, minutesAgo: 30 - i))));
        var seen = (await run.MentionsAsync("mentions", most: 2)).Select(mention => mention.Id).ToList();
        Assert.Equal(10, seen.Count);
        Assert.Null(run.Cursors["mentions"].SinceId);

        server.Notifications.Insert(0, Notification(21, Status(121, minutesAgo: 1)));
        seen.AddRange((await run.MentionsAsync("mentions")).Select(mention => mention.Id));
        Assert.Equal(20, seen.Count);
        seen.AddRange((await run.MentionsAsync("mentions")).Select(mention => mention.Id));
        Assert.Equal(Enumerable.Range(101, 21).Select(Uri).Order(), seen.Order());
        Assert.Equal("21", run.Cursors["mentions"].SinceId);
    }

    [Fact]
    public async Task The_first_walk_goes_seven_days_back_and_no_further()
    {
        server.PageSize = 4;
        server.Statuses.AddRange(Enumerable.Range(1, 12).Reverse().Select(i => Status(i, minutesAgo: 1 + ((12 - i) * 24 * 60))));
        var mentions = await run.MentionsAsync("tag:tostadero");
        Assert.Equal(7, mentions.Count);
        Assert.Equal(2, server.Web.Requests.Count);
        Assert.Contains("/api/v1/timelines/tag/tostadero?limit=40", server.Web.Requests.First().Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_own_statuses_are_outbound_without_boosts_and_the_account_is_asked_for_once()
    {
        var own = Status(200, minutesAgo: 3);
        own["account"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "7", ["acct"] = "brasalenta", ["url"] = "https://brasa.example/@brasalenta" };
        server.Own.Add(own);
        var mention = Assert.Single(await run.MentionsAsync("own"));
        Assert.Equal(MentionDirection.Outbound, mention.Direction);
        Assert.Equal("brasalenta@brasa.example", mention.Author.Handle);
        Assert.NotNull(run.Session);

        await run.PollAsync("own");
        Assert.Single(server.Web.Requests, request => request.Target.EndsWith("verify_credentials", StringComparison.Ordinal));
        Assert.Contains(server.Web.Requests, request => request.Target.Contains("exclude_reblogs=true", StringComparison.Ordinal));

        // Another token may be another account's.
        var settings = new Dictionary<string, IReadOnlyList<string>>(run.Connector.Settings) { ["AccessToken"] = ["another"] };
        run.Connector = run.Connector with { Settings = settings };
        var fault = await run.FaultAsync("own");
        Assert.Equal((PollFaultKind.Unauthorized, true), (fault.Kind, fault.Sentence.Contains("AccessToken", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_parent_is_named_by_its_uri_from_the_page_from_what_is_stored_or_from_the_server()
    {
        server.Statuses.Add(Status(1, minutesAgo: 50_000));
        server.Notifications.AddRange(
        [
            Notification(5, Status(15, minutesAgo: 1, parent: 14)),
            Notification(4, Status(14, minutesAgo: 2, parent: 2)),
            Notification(3, Status(13, minutesAgo: 3, parent: 1)),
            Notification(2, Status(12, minutesAgo: 4, parent: 1)),
        ]);
        run.Aliases[$"{Host}:2"] = "https://lejos.example/notes/2";
        var mentions = await run.MentionsAsync("mentions");
        Assert.Equal([Uri(14), "https://lejos.example/notes/2", Uri(1), Uri(1)], mentions.Select(mention => mention.InReplyTo));
        Assert.All(mentions, mention => Assert.Equal(MentionKind.Reply, mention.Kind));

        // The list twice, the unknown parent once, each charged.
        Assert.Equal(3, run.Meter.Calls);
        Assert.Single(server.Web.Requests, request => request.Target == "/api/v1/statuses/1");
    }

    [Fact]
    public async Task A_parent_that_is_gone_leaves_a_reply_without_one_and_the_stream_goes_on()
    {
        server.Notifications.Add(Notification(2, Status(12, minutesAgo: 4, parent: 404)));
        server.Notifications.Add(Notification(1, Status(11, minutesAgo: 5)));
        var mentions = await run.MentionsAsync("mentions");
        Assert.Equal([(Uri(12), MentionKind.Reply, null), (Uri(11), MentionKind.Post, null)],
            mentions.Select(mention => (mention.Id, mention.Kind, mention.InReplyTo)));
    }

    [Theory]
    [InlineData(429, PollFaultKind.Throttled)]
    [InlineData(403, PollFaultKind.Refused)]
    [InlineData(500, PollFaultKind.Unreachable)]
    public async Task A_parent_that_cannot_be_asked_for_keeps_the_page_back(int status, PollFaultKind kind)
    {
        server.Notifications.Add(Notification(1, Status(12, minutesAgo: 4, parent: 1)));
        server.Instead = context =>
        {
            if (!context.Request.Path.StartsWithSegments("/api/v1/statuses", StringComparison.Ordinal))
                return null;
            context.Response.StatusCode = status;
            return "";
        };
        Assert.Equal(kind, (await run.FaultAsync("mentions")).Kind);
        Assert.Empty(run.Cursors);
    }

    [Fact]
    public async Task A_next_page_on_another_host_is_read_from_the_servers_own()
    {
        await using var stranger = await RecordingServer.StartAsync(_ => Task.CompletedTask);
        server.PageSize = 1;
        server.LinkOrigin = stranger.Address.AbsoluteUri.TrimEnd('/');
        server.Notifications.Add(Notification(2, Status(12, minutesAgo: 4)));
        server.Notifications.Add(Notification(1, Status(11, minutesAgo: 5)));
        Assert.Equal(2, (await run.MentionsAsync("mentions")).Count);
        Assert.Empty(stranger.Requests);
    }

    [Theory]
    [InlineData("brasa.example", "brasa.example")]
    [InlineData("https://brasa.example/web/home", "brasa.example")]
    [InlineData("https://brasa.example:8443", "brasa.example:8443")]
    [InlineData("ftp://brasa.example", null)]
    [InlineData("https://", null)]
    public void A_server_is_given_by_name_or_address(string given, string? host)
    {
        var settings = new Dictionary<string, IReadOnlyList<string>> { ["Server"] = [given] };
        Assert.Equal(host, MastodonSettings.Host(run.Connector with { Settings = settings }));
    }

    [Fact]
    public async Task A_server_that_is_no_name_is_a_fault()
    {
        run.Connector = run.Connector with { Settings = new Dictionary<string, IReadOnlyList<string>>(run.Connector.Settings) { ["Server"] = ["ftp://x"] } };
        Assert.Contains("Server", (await run.FaultAsync("mentions")).Sentence, StringComparison.Ordinal);
        Assert.NotNull((await ((IEngagementReader)run.Poller).ReadEngagementAsync(run.Request("engagement"), [], CancellationToken.None)).Fault);
        Assert.NotNull((await ((IFollowerReader)run.Poller).ReadFollowersAsync(run.Request("followers"), CancellationToken.None)).Fault);
        Assert.Empty(server.Web.Requests);
    }

    [Fact]
    public async Task Counters_of_the_servers_own_statuses_are_read_in_one_call()
    {
        var status = Status(40, minutesAgo: 4);
        (status["favourites_count"], status["replies_count"], status["reblogs_count"], status["quotes_count"]) = (5, 2, 3, 1);
        server.Own.AddRange([status, Status(41, minutesAgo: 5)]);
        var reading = await ((IEngagementReader)run.Poller).ReadEngagementAsync(
            run.Request("engagement"), [Uri(40), Uri(41), Uri(42), "https://lejos.example/users/lia/statuses/40", "no uri"], CancellationToken.None);
        Assert.Null(reading.Fault);
        Assert.Equal(new Engagement(5, 2, 4), Assert.Single(reading.Counters).Value);
        Assert.Equal("/api/v1/statuses?id[]=40&id[]=41&id[]=42", Assert.Single(server.Web.Requests).Target);
    }

    [Fact]
    public async Task Followers_are_the_accounts()
    {
        var reading = await ((IFollowerReader)run.Poller).ReadFollowersAsync(run.Request("followers"), CancellationToken.None);
        Assert.Equal(new FollowerReading(412), reading);
    }
}

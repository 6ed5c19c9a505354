using System.Text;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Reddit;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.Reddit.RedditServer;

namespace SocialFunctions.Networks.Tests.Reddit;

public sealed class RedditPollerTests : IAsyncLifetime, IDisposable
{
    private const string Mentions = "/message/mentions";

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
            Settings = new Dictionary<string, IReadOnlyList<string>>
            {
                ["Username"] = ["u/BrasaLenta"],
                ["ClientId"] = ["an-app"],
                ["ClientSecret"] = ["its-secret"],
                ["RefreshToken"] = ["a-refresh-token"],
                ["Searches"] = ["\"brasa lenta\" OR brasalenta"],
                ["Subreddits"] = ["r/BrasaLenta", "brasalenta"],
            },
        });
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Streams_are_mentions_inbox_the_own_posts_searches_and_each_community_once()
    {
        Assert.Equal(
            ["mentions", "inbox", "own", "search:\"brasa lenta\" OR brasalenta", "posts:BrasaLenta", "comments:BrasaLenta"],
            run.Poller.Streams(run.Connector).Select(stream => stream.Name));
    }

    [Theory]
    [InlineData("mentions", "/message/mentions?mark=false&limit=100&raw_json=1")]
    [InlineData("inbox", "/message/inbox?mark=false&limit=100&raw_json=1")]
    [InlineData("own", "/user/BrasaLenta/overview?sort=new&limit=100&raw_json=1")]
    [InlineData("search:\"brasa lenta\" OR brasalenta", "/search?q=\"brasa lenta\" OR brasalenta&sort=new&type=link&limit=100&raw_json=1")]
    [InlineData("posts:BrasaLenta", "/r/BrasaLenta/new?limit=100&raw_json=1")]
    [InlineData("comments:BrasaLenta", "/r/BrasaLenta/comments?limit=100&raw_json=1")]
    public async Task Each_stream_reads_its_listing_under_the_apps_own_name(string stream, string target)
    {
        await run.PollAsync(stream);
        var request = server.Web.Requests.Last();
        Assert.Equal((target, "Bearer token-1", "web:SocialFunctions.an-app:1.0 (by /u/BrasaLenta)"), (request.Target, request.Authorization, request.UserAgent));
    }

    [Fact]
    public async Task A_token_is_got_by_the_refresh_token_once_and_kept_for_its_day()
    {
        server.Listing(Mentions).Add(Comment(1, minutesAgo: 5));
        var pages = await run.PollAsync("mentions");
        Assert.IsType<PollPage.Session>(pages[0]);
        var signIn = server.Web.Requests.First();
        Assert.Equal(
            ("POST", "/api/v1/access_token", "grant_type=refresh_token&refresh_token=a-refresh-token", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("an-app:its-secret"))),
            (signIn.Method, signIn.Target, signIn.Body, signIn.Authorization));

        await run.PollAsync("own");
        Assert.Single(server.Web.Requests, request => request.Method == "POST");
        run.Clock = PollRun.Now.AddHours(24).AddMinutes(-1);
        await run.PollAsync("own");
        Assert.Equal(2, server.Web.Requests.Count(request => request.Method == "POST"));
        Assert.Equal(new RateLimit(600, 594, run.Clock.AddSeconds(411)), run.Meter.Limit);
    }

    [Fact]
    public async Task A_token_that_ends_before_its_time_is_got_anew_once()
    {
        await run.PollAsync("mentions");
        server.Token = "revoked";
        server.Listing(Mentions).Add(Comment(1, minutesAgo: 5));
        Assert.Single(await run.MentionsAsync("mentions"));

        server.Instead = context =>
        {
            if (context.Request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal))
                return null;
            context.Response.StatusCode = 401;
            return "";
        };
        var before = server.Web.Requests.Count;
        Assert.Equal(PollFaultKind.Unauthorized, (await run.FaultAsync("mentions")).Kind);
        Assert.Equal(3, server.Web.Requests.Count - before);
    }

    [Theory]
    [InlineData("RefreshToken", "wrong", "RefreshToken")]
    [InlineData("RefreshToken", null, "RefreshToken, or Password")]
    public async Task A_sign_in_that_fails_names_the_settings(string setting, string? value, string sentence)
    {
        run.Connector = With(setting, value);
        var fault = await run.FaultAsync("mentions");
        Assert.Equal(PollFaultKind.Unauthorized, fault.Kind);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_refresh_token_the_password_signs_in()
    {
        var settings = new Dictionary<string, IReadOnlyList<string>>(run.Connector.Settings) { ["RefreshToken"] = [], ["Password"] = ["a-password"] };
        run.Connector = run.Connector with { Settings = settings };
        Assert.IsType<PollPage.Session>(Assert.Single(await run.PollAsync("mentions")));
        Assert.Equal("grant_type=password&username=BrasaLenta&password=a-password", server.Web.Requests.First().Body);
    }

    [Fact]
    public async Task Pages_are_read_to_the_known_although_what_was_newest_is_gone_by_then()
    {
        server.PageSize = 10;
        var listing = server.Listing(Mentions);
        listing.AddRange(Enumerable.Range(1, 25).Reverse().Select(i => Comment(i, minutesAgo: (30 - i) * 20)));
        Assert.Equal(25, (await run.MentionsAsync("mentions")).Count);
        Assert.Empty(await run.PollAsync("mentions"));

        listing.RemoveAt(0);
        listing.Insert(0, Comment(26, minutesAgo: 1));
        Assert.Equal("t1_26", Assert.Single(await run.MentionsAsync("mentions")).Id);
    }

    [Fact]
    public async Task An_edit_or_a_removal_of_the_newest_is_seen()
    {
        var listing = server.Listing(Mentions);
        listing.Add(Comment(1, minutesAgo: 5));
        await run.PollAsync("mentions");
        listing[0]["data"]!["edited"] = PollRun.Now.ToUnixTimeSeconds() + 0.0;
        Assert.Equal(PollRun.Now, Assert.Single(await run.MentionsAsync("mentions")).UpdatedAt);
        (listing[0]["data"]!["author"], listing[0]["data"]!["body"]) = ("[deleted]", "[deleted]");
        Assert.True(Assert.Single(await run.MentionsAsync("mentions")).Deleted);
        Assert.Empty(await run.PollAsync("mentions"));
    }

    [Fact]
    public async Task A_walk_that_breaks_off_goes_on_where_it_stopped_and_skips_nothing()
    {
        server.PageSize = 5;
        server.Listing(Mentions).AddRange(Enumerable.Range(1, 20).Reverse().Select(i => Comment(i, minutesAgo: (30 - i) * 20)));
        var seen = (await run.MentionsAsync("mentions", most: 3)).Select(mention => mention.Id).ToList();
        Assert.Equal(10, seen.Count);
        server.Listing(Mentions).Insert(0, Comment(21, minutesAgo: 2));
        seen.AddRange((await run.MentionsAsync("mentions")).Select(mention => mention.Id));
        seen.AddRange((await run.MentionsAsync("mentions")).Select(mention => mention.Id));
        Assert.Equal(Enumerable.Range(1, 21).Select(number => $"t1_{number}").Order(), seen.Distinct().Order());
    }

    [Fact]
    public async Task The_inbox_leaves_mentions_to_their_own_stream()
    {
        var (answer, mention) = (Comment(2, minutesAgo: 3), Comment(1, minutesAgo: 4));
        (answer["data"]!["type"], mention["data"]!["type"]) = ("comment_reply", "username_mention");
        server.Listing("/message/inbox").AddRange([answer, mention]);
        var page = Assert.IsType<PollPage.Fetched>((await run.PollAsync("inbox"))[^1]);
        Assert.Equal(("t1_2", 1), (Assert.Single(page.Mentions).Id, page.Ignored));
    }

    [Theory]
    [InlineData(404, PollFaultKind.NotFound, "Username and Subreddits")]
    [InlineData(302, PollFaultKind.NotFound, "Subreddits")]
    [InlineData(403, PollFaultKind.Refused, "scope")]
    public async Task A_listing_that_is_not_there_names_the_setting_and_ends_only_its_stream(int status, PollFaultKind kind, string sentence)
    {
        server.Instead = context =>
        {
            if (!context.Request.Path.StartsWithSegments("/r", StringComparison.Ordinal))
                return null;
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "https://www.reddit.com/subreddits/search?q=brasalenta";
            return "";
        };
        var fault = await run.FaultAsync("posts:BrasaLenta");
        Assert.Equal(kind, fault.Kind);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
        server.Listing("/user/BrasaLenta/overview").Add(Post(1, minutesAgo: 3));
        Assert.Single(await run.MentionsAsync("own"));
    }

    [Fact]
    public async Task A_page_token_that_is_not_known_any_more_is_a_lost_cursor()
    {
        server.PageSize = 1;
        server.Listing(Mentions).AddRange([Comment(2, minutesAgo: 5), Comment(1, minutesAgo: 50)]);
        await run.PollAsync("mentions", most: 2);
        server.Instead = context =>
        {
            context.Response.StatusCode = 400;
            return "";
        };
        Assert.Equal(PollFaultKind.CursorLost, (await run.FaultAsync("mentions")).Kind);
    }

    [Fact]
    public async Task Counters_and_followers_are_read()
    {
        var gone = Comment(3, minutesAgo: 4);
        (gone["data"]!["author"], gone["data"]!["body"]) = ("[deleted]", "[removed]");
        server.Listing("/any").AddRange([Post(1, minutesAgo: 2), Comment(2, minutesAgo: 3), gone]);
        var reading = await ((IEngagementReader)run.Poller).ReadEngagementAsync(
            run.Request("engagement"), ["t3_1", "t1_2", "t1_3", "t1_4", "t4_5", "not a name"], CancellationToken.None);
        Assert.Null(reading.Fault);
        Assert.Equal(
            new Dictionary<string, Engagement> { ["t3_1"] = new(9, 4, 1), ["t1_2"] = new(3) }, reading.Counters);
        Assert.Equal("/api/info?id=t3_1,t1_2,t1_3,t1_4&raw_json=1", server.Web.Requests.Last().Target);
        run.Session = reading.Session!.Json;
        Assert.Equal(new FollowerReading(77), await ((IFollowerReader)run.Poller).ReadFollowersAsync(run.Request("followers"), CancellationToken.None));
    }

    private Connector With(string setting, string? value) => run.Connector with
    {
        Settings = new Dictionary<string, IReadOnlyList<string>>(run.Connector.Settings) { [setting] = value is null ? [] : [value] },
    };
}

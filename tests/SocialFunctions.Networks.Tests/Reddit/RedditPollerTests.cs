using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.Reddit.RedditServer;

namespace SocialFunctions.Networks.Tests.Reddit;

public sealed class RedditPollerTests : RedditAccountTests
{
    [Fact]
    public void Streams_are_mentions_inbox_the_own_posts_searches_and_each_community_once()
    {
        Assert.Equal(
            ["mentions", "inbox", "own", "search:\"brasa lenta\" OR brasalenta", "posts:BrasaLenta", "comments:BrasaLenta"],
            Run.Poller.Streams(Run.Connector).Select(stream => stream.Name));
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
        await Run.PollAsync(stream);
        var request = Server.Web.Requests.Last();
        Assert.Equal((target, "Bearer token-1", "web:SocialFunctions.an-app:1.0 (by /u/BrasaLenta)"), (request.Target, request.Authorization, request.UserAgent));
    }

    [Fact]
    public async Task Pages_are_read_to_the_known_although_what_was_newest_is_gone_by_then()
    {
        Server.PageSize = 10;
        var listing = Server.Listing(Mentions);
        listing.AddRange(Enumerable.Range(1, 25).Reverse().Select(i => Comment(i, minutesAgo: (30 - i) * 20)));
        Assert.Equal(25, (await Run.MentionsAsync("mentions")).Count);
        Assert.Empty(await Run.PollAsync("mentions"));

        listing.RemoveAt(0);
        listing.Insert(0, Comment(26, minutesAgo: 1));
        Assert.Equal("t1_26", Assert.Single(await Run.MentionsAsync("mentions")).Id);
    }

    [Fact]
    public async Task An_edit_or_a_removal_of_the_newest_is_seen()
    {
        var listing = Server.Listing(Mentions);
        listing.Add(Comment(1, minutesAgo: 5));
        await Run.PollAsync("mentions");
        listing[0]["data"]!["edited"] = PollRun.Now.ToUnixTimeSeconds() + 0.0;
        Assert.Equal(PollRun.Now, Assert.Single(await Run.MentionsAsync("mentions")).UpdatedAt);
        (listing[0]["data"]!["author"], listing[0]["data"]!["body"]) = ("[deleted]", "[deleted]");
        Assert.True(Assert.Single(await Run.MentionsAsync("mentions")).Deleted);
        Assert.Empty(await Run.PollAsync("mentions"));
    }

    [Fact]
    public async Task A_walk_that_breaks_off_goes_on_where_it_stopped_and_skips_nothing()
    {
        Server.PageSize = 5;
        Server.Listing(Mentions).AddRange(Enumerable.Range(1, 20).Reverse().Select(i => Comment(i, minutesAgo: (30 - i) * 20)));
        var seen = (await Run.MentionsAsync("mentions", most: 3)).Select(mention => mention.Id).ToList();
        Assert.Equal(10, seen.Count);
        Server.Listing(Mentions).Insert(0, Comment(21, minutesAgo: 2));
        seen.AddRange((await Run.MentionsAsync("mentions")).Select(mention => mention.Id));
        seen.AddRange((await Run.MentionsAsync("mentions")).Select(mention => mention.Id));
        Assert.Equal(Enumerable.Range(1, 21).Select(number => $"t1_{number}").Order(), seen.Distinct().Order());
    }

    [Fact]
    public async Task The_inbox_leaves_mentions_to_their_own_stream()
    {
        var (answer, mention) = (Comment(2, minutesAgo: 3), Comment(1, minutesAgo: 4));
        (answer["data"]!["type"], mention["data"]!["type"]) = ("comment_reply", "username_mention");
        Server.Listing("/message/inbox").AddRange([answer, mention]);
        var page = Assert.IsType<PollPage.Fetched>((await Run.PollAsync("inbox"))[^1]);
        Assert.Equal(("t1_2", 1), (Assert.Single(page.Mentions).Id, page.Ignored));
    }

    [Theory]
    [InlineData(404, PollFaultKind.NotFound, "Username and Subreddits")]
    [InlineData(302, PollFaultKind.NotFound, "Subreddits")]
    [InlineData(403, PollFaultKind.Refused, "scope")]
    public async Task A_listing_that_is_not_there_names_the_setting_and_ends_only_its_stream(int status, PollFaultKind kind, string sentence)
    {
        Server.Instead = context =>
        {
            if (!context.Request.Path.StartsWithSegments("/r", StringComparison.Ordinal))
                return null;
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "https://www.reddit.com/subreddits/search?q=brasalenta";
            return "";
        };
        var fault = await Run.FaultAsync("posts:BrasaLenta");
        Assert.Equal(kind, fault.Kind);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
        Server.Listing("/user/BrasaLenta/overview").Add(Post(1, minutesAgo: 3));
        Assert.Single(await Run.MentionsAsync("own"));
    }

    [Fact]
    public async Task A_page_token_that_is_not_known_any_more_is_a_lost_cursor()
    {
        Server.PageSize = 1;
        Server.Listing(Mentions).AddRange([Comment(2, minutesAgo: 5), Comment(1, minutesAgo: 50)]);
        await Run.PollAsync("mentions", most: 2);
        Server.Instead = context =>
        {
            context.Response.StatusCode = 400;
            return "";
        };
        Assert.Equal(PollFaultKind.CursorLost, (await Run.FaultAsync("mentions")).Kind);
    }

    [Fact]
    public async Task Counters_and_followers_are_read()
    {
        var gone = Comment(3, minutesAgo: 4);
        (gone["data"]!["author"], gone["data"]!["body"]) = ("[deleted]", "[removed]");
        Server.Listing("/any").AddRange([Post(1, minutesAgo: 2), Comment(2, minutesAgo: 3), gone]);
        var reading = await ((IEngagementReader)Run.Poller).ReadEngagementAsync(
            Run.Request("engagement"), ["t3_1", "t1_2", "t1_3", "t1_4", "t4_5", "not a name"], CancellationToken.None);
        Assert.Null(reading.Fault);
        Assert.Equal(
            new Dictionary<string, Engagement> { ["t3_1"] = new(9, 4, 1), ["t1_2"] = new(3) }, reading.Counters);
        Assert.Equal("/api/info?id=t3_1,t1_2,t1_3,t1_4&raw_json=1", Server.Web.Requests.Last().Target);
        Run.Session = reading.Session!.Json;
        Assert.Equal(new FollowerReading(77), await ((IFollowerReader)Run.Poller).ReadFollowersAsync(Run.Request("followers"), CancellationToken.None));
    }
}

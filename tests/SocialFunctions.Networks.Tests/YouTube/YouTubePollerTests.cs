using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.YouTube.YouTubeItems;
using static SocialFunctions.Networks.Tests.YouTube.YouTubePoll;

namespace SocialFunctions.Networks.Tests.YouTube;

public sealed class YouTubePollerTests
{
    [Fact]
    public async Task The_channels_videos_are_outbound_posts_and_hidden_ones_are_left_out()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Uploads.AddRange([Upload("video000002", Now.AddHours(-1)), Upload("video000001", Now.AddHours(-2), "private"), Upload("video000000", Now.AddDays(-30))]);
        var pages = await poll.PollAsync("uploads");
        var video = Assert.Single(pages.OfType<PollPage.Fetched>().SelectMany(page => page.Mentions));
        Assert.Equal(
            ("video000002", MentionKind.Post, MentionDirection.Outbound, "La brasa lenta\n\nCómo se hace.", Now.AddHours(-1), "video000002"),
            (video.Id, video.Kind, video.Direction, video.Text, video.PublishedAt, video.ConversationId));
        Assert.True(poll.Poller.Streams(poll.Connector).Single(stream => stream.Name == "uploads").AlsoPushed);
    }

    [Fact]
    public async Task Searches_keep_far_enough_apart_and_leave_the_own_channel_out()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server, searches: ["brasa lenta", "asado"]);
        server.Found.AddRange(["video000008", "video000009", "video000007"]);
        server.Videos.AddRange([Video("video000008", Now.AddHours(-1)), Video("video000009", Now.AddHours(-2), YouTubeServer.Channel), Video("video000007", Now.AddHours(-3))]);
        var request = poll.Request("search:brasa lenta");
        var first = await poll.PollAsync(request);
        Assert.Equal(["video000008"], Ids(first));
        Assert.Equal("p2", Cursor(first).PageToken);
        Assert.Equal(1, request.Meter.Units);

        var again = request with { Cursor = Cursor(first) };
        Assert.Empty(await poll.PollAsync(again));
        poll.Clock.At = Now.AddMinutes(36);
        var second = await poll.PollAsync(again);
        Assert.Equal(["video000007"], Ids(second));
        Assert.Equal(new PollCursor { Since = Now.AddHours(-1), AskedAt = Now.AddMinutes(36) }, Cursor(second));
        Assert.Contains("q=brasa%20lenta&publishedAfter=2026-11-13T16%3A00%3A00Z", server.Requests.First(), StringComparison.Ordinal);
        Assert.Equal(["search", "videos", "search", "videos"], server.Requests.Select(asked => asked.Split('?')[0]));
    }

    [Fact]
    public async Task A_pushed_video_is_fetched_with_the_time_of_its_edit()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Videos.Add(Video("video000008", Now.AddHours(-1), YouTubeServer.Channel));
        var page = Assert.IsType<PollPage.Fetched>(Assert.Single(await FetchAsync(poll, "video000008 2026-11-20T15:30:00.0000000Z")));
        var video = Assert.Single(page.Mentions);
        Assert.Equal(
            ("Probamos la brasa\n\nLargo y tendido.", Now.AddMinutes(-30), MentionDirection.Outbound, "es", new Engagement(7, 2, 0, 100)),
            (video.Text, video.UpdatedAt, video.Direction, video.Language, video.Engagement));
        Assert.Empty(await FetchAsync(poll, "video000404"));
    }

    [Fact]
    public async Task Counters_are_read_by_ids_of_every_kind()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Videos.Add(Video("video000008", Now));
        server.Threads.Add(Thread("Ugthread01234567", Now, total: 4));
        server.Replies["Ugthread01234567"] = [Comment("Ugthread01234567.9", Now)];
        var reading = await poll.Poller.ReadEngagementAsync(
            poll.Request("comments"), ["video000008", "Ugthread01234567", "Ugthread01234567.9", "Uggone0123456789"], CancellationToken.None);
        Assert.Null(reading.Fault);
        Assert.Equal(
            new Dictionary<string, Engagement>
            {
                ["video000008"] = new(7, 2, 0, 100), ["Ugthread01234567"] = new(3, 4), ["Ugthread01234567.9"] = new(3),
            },
            reading.Counters);
    }

    [Fact]
    public async Task Followers_are_the_subscribers_unless_the_channel_hides_them()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        Assert.Equal(new FollowerReading(1234), await poll.Poller.ReadFollowersAsync(poll.Request("comments"), CancellationToken.None));
        server.About!["statistics"] = new System.Text.Json.Nodes.JsonObject { ["hiddenSubscriberCount"] = true };
        Assert.Equal(new FollowerReading(null), await poll.Poller.ReadFollowersAsync(poll.Request("comments"), CancellationToken.None));
        server.About = null;
        Assert.Equal(PollFaultKind.NotFound, (await poll.Poller.ReadFollowersAsync(poll.Request("comments"), CancellationToken.None)).Fault?.Kind);
    }

    private static async Task<List<PollPage>> FetchAsync(YouTubePoll poll, string reference)
    {
        var pages = new List<PollPage>();
        await foreach (var page in poll.Poller.FetchAsync(poll.Request("uploads"), reference, CancellationToken.None))
            pages.Add(page);
        return pages;
    }
}

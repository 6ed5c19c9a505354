using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.X;

public sealed class XEngagementTests
{
    [Fact]
    public async Task Counters_come_by_identity_and_what_is_gone_is_absent()
    {
        await using var server = await XServer.StartAsync("101", "102");
        using var poll = new XPoll(server);
        var request = poll.Request();
        var reading = await poll.Poller.ReadEngagementAsync(request, ["101", "102", "103"], CancellationToken.None);
        Assert.Null(reading.Fault);
        Assert.Equal(["101", "102"], reading.Counters.Keys.Order());
        Assert.Equal(new Engagement(Likes: 1, Replies: 2, Shares: 7), reading.Counters["101"]);
        Assert.Equal(0.010m, request.Meter.Dollars);
        Assert.Equal("/2/tweets?ids=101,102,103&tweet.fields=edit_history_tweet_ids,public_metrics", Assert.Single(server.Requests));
    }

    [Fact]
    public async Task The_counters_of_an_edited_post_are_those_of_all_its_versions()
    {
        await using var server = await XServer.StartAsync("101", "102", "103");
        foreach (var post in server.Posts)
            post["edit_history_tweet_ids"] = new JsonArray("101", "102", "103");
        using var poll = new XPoll(server);
        var reading = await poll.Poller.ReadEngagementAsync(poll.Request(), ["101"], CancellationToken.None);
        Assert.Equal(new Engagement(Likes: 3, Replies: 6, Shares: 21), Assert.Single(reading.Counters).Value);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Nothing_that_is_no_id_is_asked()
    {
        await using var server = await XServer.StartAsync();
        using var poll = new XPoll(server);
        Assert.Empty((await poll.Poller.ReadEngagementAsync(poll.Request(), ["a,b", ""], CancellationToken.None)).Counters);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(429, PollFaultKind.Throttled)]
    [InlineData(401, PollFaultKind.Unauthorized)]
    public async Task What_was_not_read_says_why(int status, PollFaultKind kind)
    {
        await using var server = await XServer.StartAsync("101");
        server.Instead = _ => XServer.Answer(status, "");
        using var poll = new XPoll(server);
        Assert.Equal(kind, (await poll.Poller.ReadEngagementAsync(poll.Request(), ["101"], CancellationToken.None)).Fault?.Kind);
        Assert.Equal(kind, (await poll.Poller.ReadFollowersAsync(poll.Request(), CancellationToken.None)).Fault?.Kind);
    }

    [Fact]
    public async Task A_sign_in_that_was_renewed_on_the_way_is_handed_on()
    {
        await using var server = await XServer.StartAsync("101");
        using var poll = new XPoll(server, null, ("ClientId", "client-1"), ("RefreshToken", "refresh-0"));
        Assert.NotNull((await poll.Poller.ReadEngagementAsync(poll.Request(), ["101"], CancellationToken.None)).Session);
        Assert.NotNull((await poll.Poller.ReadFollowersAsync(poll.Request(), CancellationToken.None)).Session);
    }

    [Fact]
    public async Task Followers_are_read_and_paid_as_an_account()
    {
        await using var server = await XServer.StartAsync();
        using var poll = new XPoll(server);
        var request = poll.Request();
        Assert.Equal(new FollowerReading(5502), await poll.Poller.ReadFollowersAsync(request, CancellationToken.None));
        Assert.Equal(0.010m, request.Meter.Dollars);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":[{"id":"900"}]}""")]
    [InlineData("""{"data":[{"public_metrics":{"followers_count":"many"}}]}""")]
    [InlineData("""{"errors":[{"title":"Not Found Error"}]}""")]
    public async Task Followers_that_are_not_given_are_unknown(string body)
    {
        await using var server = await XServer.StartAsync();
        server.Instead = _ => XServer.Answer(200, body);
        using var poll = new XPoll(server);
        var reading = await poll.Poller.ReadFollowersAsync(poll.Request(), CancellationToken.None);
        Assert.Equal((null, PollFaultKind.NotFound), (reading.Followers, reading.Fault?.Kind));
    }
}

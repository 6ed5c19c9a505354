using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.X;

public sealed class XPollerTests
{
    [Fact]
    public async Task The_accounts_own_posts_come_in_as_outbound_without_paying_for_their_author()
    {
        await using var server = await XServer.StartAsync(XPoll.Seven[0]);
        server.Posts[0].Remove("author_id");
        using var poll = new XPoll(server, null, ("BearerToken", "an-app-token"), ("Handle", "@brasa_prueba"));
        var request = poll.Request("own");
        var mention = Assert.Single(Assert.IsType<PollPage.Fetched>(Assert.Single(await poll.PollAsync(request))).Mentions);
        Assert.Equal((MentionDirection.Outbound, new Author("900", "brasa_prueba")), (mention.Direction, mention.Author));
        Assert.Equal($"https://x.com/brasa_prueba/status/{XPoll.Seven[0]}", mention.Url);
        Assert.Equal(0.005m, request.Meter.Dollars);
        Assert.Contains("/2/users/900/tweets?exclude=retweets&", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_account_wrote_is_outbound_wherever_it_is_found()
    {
        await using var server = await XServer.StartAsync();
        server.Posts.Add(XServer.Post(XPoll.Seven[0], author: "900"));
        using var poll = new XPoll(server);
        Assert.Equal(MentionDirection.Outbound, Assert.IsType<PollPage.Fetched>(Assert.Single(await poll.PollAsync())).Mentions[0].Direction);
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

    [Fact]
    public async Task Posts_that_cannot_be_read_are_counted_and_the_walk_goes_on()
    {
        await using var server = await XServer.StartAsync(XPoll.Seven);
        server.Instead = number => number == 1
            ? XServer.Answer(200, """{"data":[{"id":"80","text":5,"author_id":[],"public_metrics":"many"},{"text":"no id"},7,null],"includes":7,"meta":{"next_token":"page-3","newest_id":{}}}""")
            : null;
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync();
        var first = Assert.IsType<PollPage.Fetched>(pages[0]);
        Assert.Equal((1, 3, ""), (first.Mentions.Count, first.Ignored, first.Mentions[0].Text));
        Assert.Equal(["80", .. XPoll.Seven[3..]], XPoll.Ids(pages));
    }
}

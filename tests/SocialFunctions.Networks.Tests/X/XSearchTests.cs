using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.X;

public sealed class XSearchTests
{
    [Fact]
    public async Task Each_search_is_a_stream_of_its_own_and_leaves_reposts_out()
    {
        await using var server = await XServer.StartAsync(XPoll.Seven[0]);
        using var poll = new XPoll(server, null, ("BearerToken", "an-app-token"), ("Searches", "brasa lenta OR #brasaprueba"), ("Searches", "ñ"), ("Searches", "ñ"));
        Assert.Equal(
            ["mentions", "own", "search:brasa lenta OR #brasaprueba", "search:ñ"], poll.Poller.Streams(poll.Connector).Select(stream => stream.Name));
        Assert.Equal([XPoll.Seven[0]], XPoll.Ids(await poll.PollAsync("search:brasa lenta OR #brasaprueba")));
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
}

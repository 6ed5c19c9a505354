using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.YouTube.YouTubeItems;
using static SocialFunctions.Networks.Tests.YouTube.YouTubePoll;

namespace SocialFunctions.Networks.Tests.YouTube;

public sealed class YouTubePollerFaultTests
{
    [Theory]
    [InlineData(403, "quotaExceeded", PollFaultKind.BudgetSpent, "YouTube's quota of the day is used up (quotaExceeded): it begins anew at midnight Pacific time.", 16 * 60)]
    [InlineData(403, "dailyLimitExceeded", PollFaultKind.BudgetSpent, "YouTube's quota of the day is used up (quotaExceeded): it begins anew at midnight Pacific time.", 16 * 60)]
    [InlineData(403, "rateLimitExceeded", PollFaultKind.Throttled, "YouTube says that it is asked too often (rateLimitExceeded).", 1)]
    [InlineData(429, "userRateLimitExceeded", PollFaultKind.Throttled, "YouTube says that it is asked too often (rateLimitExceeded).", 1)]
    [InlineData(403, "commentsDisabled", PollFaultKind.Refused, "Comments are switched off here (commentsDisabled): there is nothing to read.", null)]
    [InlineData(403, "accessNotConfigured", PollFaultKind.Refused, "YouTube refuses the key's project (accessNotConfigured): enable the YouTube Data API v3 for it.", null)]
    [InlineData(403, "forbidden", PollFaultKind.Refused, "YouTube refuses this call (403): the channel keeps this from readers without a sign-in of its own.", null)]
    [InlineData(400, "keyInvalid", PollFaultKind.Unauthorized, "YouTube does not accept the setting ApiKey: make a new key, or correct it.", null)]
    [InlineData(401, "authError", PollFaultKind.Unauthorized, "YouTube does not accept the setting ApiKey: make a new key, or correct it.", null)]
    [InlineData(400, "invalidPageToken", PollFaultKind.CursorLost, "YouTube does not know the page any more (invalidPageToken): the list is read from its start.", null)]
    [InlineData(404, "channelNotFound", PollFaultKind.NotFound, "YouTube knows no channel with the id of the setting Channel.", null)]
    [InlineData(200, "whatever", PollFaultKind.Unreadable, "YouTube answered with an error under the status of a success.", null)]
    [InlineData(400, "invalidFilters", PollFaultKind.Refused, "The network does not take this call (400): check the connector's settings.", null)]
    public async Task Errors_under_one_status_are_told_apart_by_their_reason(int status, string reason, PollFaultKind kind, string sentence, int? minutes)
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Before = async (_, context) =>
        {
            await YouTubeServer.Error(context, status, reason);
            return true;
        };
        foreach (var stream in new[] { "comments", "replies", "uploads" })
            Assert.Equal(new PollFault(kind, sentence, minutes is { } wait ? TimeSpan.FromMinutes(wait) : null), Fault(await poll.PollAsync(stream)));
    }

    [Fact]
    public async Task Searches_that_are_used_up_stop_nothing_else()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server, searches: "brasa");
        server.Before = async (_, context) =>
        {
            await YouTubeServer.Error(context, 403, "quotaExceeded");
            return true;
        };
        var fault = Fault(await poll.PollAsync("search:brasa"));
        Assert.Equal((PollFaultKind.Refused, TimeSpan.FromHours(16)), (fault.Kind, fault.RetryAfter));
    }

    [Fact]
    public async Task A_key_that_is_none_is_named_by_its_setting()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server, key: "not a key at all");
        Assert.Equal(PollFaultKind.Unauthorized, Fault(await poll.PollAsync("comments")).Kind);
        Assert.DoesNotContain(server.Requests, asked => asked.Contains("key", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_budget_that_is_used_up_asks_nothing_more()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Threads.AddRange(Enumerable.Range(1, 9).Select(i => Thread($"t{i}", Now.AddHours(-i))));
        var pages = await poll.PollAsync(poll.Request("comments") with { Meter = new PollMeter(BudgetUnit.Units, 2) });
        Assert.Equal(PollFaultKind.BudgetSpent, Fault(pages).Kind);
        Assert.Equal(4, Ids(pages).Count);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_error_that_passes_is_tried_again_and_counted()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Threads.Add(Thread("t1", Now.AddHours(-1)));
        server.Before = async (number, context) =>
        {
            if (number > 2)
                return false;
            await YouTubeServer.Error(context, 503, "backendError");
            return true;
        };
        var request = poll.Request("comments");
        Assert.Equal(["t1"], Ids(await poll.PollAsync(request)));
        Assert.Equal((3, 3), (request.Meter.Calls, request.Meter.Units));
    }

    [Fact]
    public async Task A_channel_without_a_list_of_videos_says_so()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.About!.Remove("contentDetails");
        Assert.Equal("YouTube does not say which list holds the channel's videos.", Fault(await poll.PollAsync("uploads")).Sentence);
        server.About = null;
        Assert.Equal("YouTube knows no channel with the id of the setting Channel.", Fault(await poll.PollAsync("uploads")).Sentence);
    }
}

using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.YouTube.YouTubeItems;
using static SocialFunctions.Networks.Tests.YouTube.YouTubePoll;

namespace SocialFunctions.Networks.Tests.YouTube;

/// <summary>Answers that are no list, have no end or do not end.</summary>
public sealed class YouTubeOddAnswerTests
{
    [Theory]
    [InlineData("{\"items\":[", PollFaultKind.Unreadable)]
    [InlineData("", PollFaultKind.Unreadable)]
    [InlineData("{\"items\":[],\"nextPageToken\":\"p7\"}", PollFaultKind.Unreadable)]
    public async Task What_is_no_list_is_a_fault(string body, PollFaultKind kind)
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Before = async (_, context) =>
        {
            await context.Response.WriteAsync(body);
            return true;
        };
        Assert.Equal(kind, Fault(await poll.PollAsync("replies", new PollCursor { PageToken = "p7", Newest = Now })).Kind);
    }

    [Fact]
    public async Task Pages_without_end_come_one_by_one()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Before = async (number, context) =>
        {
            var thread = Thread($"t{number}", Now.AddSeconds(-number)).ToJsonString();
            await context.Response.WriteAsync($$"""{"items":[{{thread}}],"nextPageToken":"n{{number}}"}""");
            return true;
        };
        Assert.Equal(50, (await poll.PollAsync("comments", most: 50)).Count);
        Assert.Equal(50, server.Requests.Count);
    }

    [Fact]
    public async Task Replies_without_end_end_all_the_same()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Threads.Add(Thread("t1", Now.AddHours(-1), total: 1_000_000));
        server.Before = async (number, context) =>
        {
            if (context.Request.Query["parentId"].Count == 0)
                return false;
            await context.Response.WriteAsync($$"""{"items":[],"nextPageToken":"n{{number}}"}""");
            return true;
        };
        Assert.Equal(["t1"], Ids(await poll.PollAsync("replies")));
        Assert.Equal(21, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server, new ApiOptions { Timeout = TimeSpan.FromSeconds(0.5) });
        server.Before = async (_, context) =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };
        Assert.Equal("The network did not finish its answer within 0.5 seconds.", Fault(await poll.PollAsync("comments")).Sentence);
    }

    [Fact]
    public async Task A_small_archive_that_unpacks_to_a_large_answer_is_refused()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Before = async (_, context) =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.SmallestSize);
            await gzip.WriteAsync(new byte[20_000_000]);
            return true;
        };
        Assert.Equal(PollFaultKind.TooLarge, Fault(await poll.PollAsync("uploads")).Kind);
    }
}

using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.YouTube.YouTubeItems;
using static SocialFunctions.Networks.Tests.YouTube.YouTubePoll;

namespace SocialFunctions.Networks.Tests.YouTube;

/// <summary>Replies are asked for thread by thread, and a run may end at a page only.</summary>
public sealed class YouTubeLongWalkTests
{
    private static readonly PollCursor Known = new() { Since = Now.AddHours(-1) };

    [Fact]
    public async Task Many_threads_without_a_new_reply_give_a_page_after_each_twenty_calls()
    {
        await using var server = await StartAsync(threads: 50);
        using var poll = new YouTubePoll(server);
        var counts = new List<int>();
        var cursors = new List<PollCursor>();
        await foreach (var page in poll.Poller.PollAsync(poll.Request("replies", Known), CancellationToken.None))
        {
            counts.Add(server.Requests.Count);
            cursors.Add(Assert.IsType<PollPage.Fetched>(page).Cursor);
        }

        // The call for the threads, and one for each.
        Assert.Equal([20, 40, 51], counts);
        Assert.Equal([19, 39, null], cursors.Select(cursor => cursor.Done));
        Assert.Equal(new PollCursor { Since = Now.AddMinutes(-2) }, cursors[^1]);
    }

    [Fact]
    public async Task A_walk_that_ended_within_a_page_goes_on_at_the_next_thread()
    {
        await using var server = await StartAsync(threads: 50);
        using var poll = new YouTubePoll(server);
        var first = await poll.PollAsync("replies", Known, most: 2);
        server.Replies["t45"].Add(Comment("t45.new", Now.AddMinutes(-5)));
        poll.Clock.At = Now.AddMinutes(1);

        var rest = await poll.PollAsync("replies", Cursor(first));
        Assert.Equal(["t45.new"], Ids(rest));
        Assert.Equal(40 + 12, server.Requests.Count);
        Assert.Equal(Now.AddMinutes(-2), Cursor(rest).Since);
    }

    /// <summary>Threads of yesterday, each with a reply that does not come along.</summary>
    private static async Task<YouTubeServer> StartAsync(int threads)
    {
        var server = await YouTubeServer.StartAsync();
        server.PageSize = 100;
        foreach (var number in Enumerable.Range(0, threads))
        {
            server.Threads.Add(Thread($"t{number}", Now.AddHours(-20), total: 1));
            server.Replies[$"t{number}"] = [Comment($"t{number}.a", Now.AddHours(-10))];
        }

        return server;
    }
}

using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.YouTube.YouTubeItems;
using static SocialFunctions.Networks.Tests.YouTube.YouTubePoll;

namespace SocialFunctions.Networks.Tests.YouTube;

public sealed class YouTubeCommentsTests
{
    [Fact]
    public async Task Comments_are_read_from_new_to_old_and_the_next_poll_reads_only_what_is_new()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Threads.AddRange(Enumerable.Range(1, 5).Select(i => Thread($"t{i}", Now.AddHours(-i))));
        var first = await poll.PollAsync("comments");
        Assert.Equal(["t1", "t2", "t3", "t4", "t5"], Ids(first));
        Assert.Equal(3, first.Count);
        Assert.Equal(new PollCursor { Since = Now.AddHours(-1) }, Cursor(first));
        Assert.Empty(await poll.PollAsync("comments", Cursor(first)));

        server.Threads.Insert(0, Thread("t0", Now.AddMinutes(-5)));
        var second = await poll.PollAsync("comments", Cursor(first));
        Assert.Equal(["t0"], Ids(second));
        Assert.Equal(Now.AddMinutes(-5), Cursor(second).Since);
    }

    [Fact]
    public async Task A_walk_that_breaks_off_goes_on_where_it_was_and_skips_nothing()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server, new ApiOptions { Retries = 0 });
        server.Threads.AddRange(Enumerable.Range(1, 6).Select(i => Thread($"t{i}", Now.AddHours(-i))));
        server.Before = async (number, context) =>
        {
            if (number != 2)
                return false;
            await YouTubeServer.Error(context, 503, "backendError");
            return true;
        };
        var broken = await poll.PollAsync("comments");
        Assert.Equal(PollFaultKind.Unreachable, Fault(broken).Kind);
        Assert.Equal((null, "p2", Now.AddHours(-1)), (Cursor(broken).Since, Cursor(broken).PageToken, Cursor(broken).Newest));

        var resumed = await poll.PollAsync("comments", Cursor(broken));
        Assert.Equal(["t1", "t2", "t3", "t4", "t5", "t6"], Ids(broken).Concat(Ids(resumed)));
        Assert.Equal(new PollCursor { Since = Now.AddHours(-1) }, Cursor(resumed));
    }

    [Fact]
    public async Task A_first_walk_goes_back_seven_days()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Threads.AddRange(new[] { 1, 6, 8, 9, 10, 11 }.Select(days => Thread($"d{days}", Now.AddDays(-days))));
        Assert.Equal(["d1", "d6"], Ids(await poll.PollAsync("comments")));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_reply_to_an_older_thread_is_found_and_all_replies_where_more_exist_than_came_along()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Threads.Add(Thread("t1", Now.AddHours(-1)));
        server.Threads.Add(Thread("t2", Now.AddDays(-3), total: 5, replies: [Comment("t2.a", Now.AddDays(-2)), Comment("t2.b", Now.AddMinutes(-4))]));
        server.Replies["t2"] = [.. new[] { 'a', 'b', 'c', 'd', 'e' }.Select((letter, i) => Comment($"t2.{letter}", Now.AddMinutes(-10 + i), author: YouTubeServer.Channel))];
        var pages = await poll.PollAsync("replies", new PollCursor { Since = Now.AddMinutes(-30) });
        Assert.Equal(["t2.c", "t2.d", "t2.e", "t2.b"], Ids(pages));
        Assert.Equal(new PollCursor { Since = Now.AddMinutes(-2) }, Cursor(pages));

        var answer = pages.OfType<PollPage.Fetched>().SelectMany(page => page.Mentions).First();
        Assert.Equal(
            (MentionKind.Reply, "t2", "video000001", "https://www.youtube.com/watch?v=video000001&lc=t2.c", YouTubeServer.Channel, null),
            (answer.Kind, answer.InReplyTo, answer.ConversationId, answer.Url, answer.Author.Id, answer.Direction));
    }

    [Fact]
    public async Task An_edit_of_a_known_comment_is_found_by_looking_again()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Threads.Add(Thread("t1", Now.AddDays(-2), updated: Now.AddMinutes(-1)));
        server.Threads.Add(Thread("t2", Now.AddDays(-2)));
        var pages = await poll.PollAsync("replies", new PollCursor { Since = Now.AddMinutes(-30) });
        var edited = Assert.Single(Assert.IsType<PollPage.Fetched>(Assert.Single(pages)).Mentions);
        Assert.Equal(("t1", Now.AddMinutes(-1)), (edited.Id, edited.UpdatedAt));
    }

    [Fact]
    public async Task A_thread_that_is_gone_or_closed_does_not_end_the_stream()
    {
        await using var server = await YouTubeServer.StartAsync();
        using var poll = new YouTubePoll(server);
        server.Threads.Add(Thread("t1", Now.AddHours(-1), total: 9));
        server.Threads.Add(Thread("t2", Now.AddHours(-2), total: 9));
        server.Threads.Add(Thread("t3", Now.AddHours(-3), total: 1));
        server.Replies["t3"] = [Comment("t3.a", Now.AddHours(-2))];
        server.Before = async (_, context) =>
        {
            var parent = (string?)context.Request.Query["parentId"];
            if (parent is not ("t1" or "t2"))
                return false;
            await YouTubeServer.Error(context, parent == "t1" ? 404 : 403, parent == "t1" ? "parentCommentNotFound" : "commentsDisabled");
            return true;
        };
        var pages = await poll.PollAsync("replies");
        Assert.DoesNotContain(pages, page => page is PollPage.Stopped);
        Assert.Equal(["t1", "t2", "t3.a", "t3"], Ids(pages));
    }
}

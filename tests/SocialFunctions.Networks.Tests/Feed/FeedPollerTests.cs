using System.Text;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Feed.FeedPoll;

namespace SocialFunctions.Networks.Tests.Feed;

public sealed class FeedPollerTests
{
    [Fact]
    public async Task The_direction_is_the_requests()
    {
        await using var server = await FeedServer.StartAsync(context => context.Response.WriteAsync(OneEntry));
        Assert.Null(Fetched(await PollAsync(server)).Mentions[0].Direction);
        Assert.Equal(MentionDirection.Outbound, Fetched(await PollAsync(server, direction: MentionDirection.Outbound)).Mentions[0].Direction);
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_body_is_tried_again()
    {
        var tries = 0;
        await using var server = await FeedServer.StartAsync(async context =>
        {
            if (++tries == 3)
            {
                await context.Response.WriteAsync(OneEntry);
                return;
            }

            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("<rss>");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        Assert.Single(Fetched(await PollAsync(server)).Mentions);
    }

    [Fact]
    public async Task A_feed_that_breaks_off_gives_its_whole_entries_once_and_the_fault_each_time()
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.Headers.ETag = "\"broken\"";
            return context.Response.WriteAsync("<rss><channel><item><guid>1</guid></item><item>");
        });
        var pages = await PollAsync(server);
        var first = Assert.IsType<PollPage.Fetched>(pages[0]);
        Assert.Null(first.Cursor.ETag);
        Assert.Single(first.Mentions);
        AssertFault(PollFaultKind.Unreadable, "The answer is not well-formed XML, or it breaks off.", pages.Skip(1));
        AssertFault(PollFaultKind.Unreadable, "The answer is not well-formed XML, or it breaks off.", await PollAsync(server, first.Cursor));
    }

    [Theory]
    [InlineData(401, PollFaultKind.Refused, "The server refuses to show this feed (401).", 1)]
    [InlineData(403, PollFaultKind.Refused, "The server refuses to show this feed (403).", 1)]
    [InlineData(404, PollFaultKind.NotFound, "Nothing lies at this address any more (404).", 1)]
    [InlineData(410, PollFaultKind.NotFound, "Nothing lies at this address any more (410).", 1)]
    [InlineData(429, PollFaultKind.Throttled, "The server says that it is asked too often (429).", 1)]
    [InlineData(500, PollFaultKind.Unreachable, "The server has an error of its own (500).", 3)]
    [InlineData(503, PollFaultKind.Unreachable, "The server has an error of its own (503).", 3)]
    [InlineData(300, PollFaultKind.Unreadable, "The server answers in a way that no feed reader expects (300).", 1)]
    public async Task A_status_becomes_a_fault_and_only_what_passes_is_tried_again(int status, PollFaultKind kind, string sentence, int tries)
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        AssertFault(kind, sentence, await PollAsync(server));
        Assert.Equal(tries, server.Requests.Count);
    }

    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(503, "7", 7)]
    [InlineData(429, "Fri, 20 Nov 2020 16:00:00 GMT", 0)]
    [InlineData(429, "soon", null)]
    public async Task The_wait_that_the_server_asks_for_is_passed_on(int status, string retryAfter, int? seconds)
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        var fault = Fault(await PollAsync(server));
        Assert.Equal((PollFaultKind.Throttled, seconds), (fault.Kind, (int?)fault.RetryAfter?.TotalSeconds));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_headers_charset_is_honoured()
    {
        await using var server = await FeedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/rss+xml; charset=\"ISO-8859-1\"";
            await context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes(OneEntry.Replace("Hola", "¡Qué opinión!", StringComparison.Ordinal)));
        });
        Assert.Equal("¡Qué opinión!", Fetched(await PollAsync(server)).Mentions[0].Text);
    }

    [Fact]
    public async Task A_page_that_is_no_feed_is_a_fault()
    {
        await using var server = await FeedServer.StartAsync(context => context.Response.WriteAsync("<html><body/></html>"));
        AssertFault(PollFaultKind.Unreadable, "The answer is not a feed: neither RSS nor Atom.", await PollAsync(server));
    }

    [Fact]
    public async Task A_server_that_does_not_listen_is_unreachable()
    {
        var server = await FeedServer.StartAsync(_ => Task.CompletedTask);
        await server.DisposeAsync();
        AssertFault(PollFaultKind.Unreachable, "The server could not be reached, or the connection broke.", await PollAsync(server));
    }
}

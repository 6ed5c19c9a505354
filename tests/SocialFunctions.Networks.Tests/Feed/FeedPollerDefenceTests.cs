using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Feed.FeedPoll;

namespace SocialFunctions.Networks.Tests.Feed;

/// <summary>What a stranger's server may try: to send us elsewhere, to keep us, to fill us.</summary>
public sealed class FeedPollerDefenceTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Five_redirects_are_followed_and_links_start_where_they_end(int status)
    {
        await using var server = await FeedServer.StartAsync(context => Redirecting(context, status, hops: 5));
        Assert.Equal(server.At("/deep/post").AbsoluteUri, Fetched(await PollAsync(server)).Mentions[0].Url);
    }

    [Fact]
    public async Task A_sixth_redirect_is_not_followed()
    {
        await using var server = await FeedServer.StartAsync(context => Redirecting(context, 302, hops: 6));
        AssertFault(PollFaultKind.Unreadable, "The server redirects more than 5 times.", await PollAsync(server));
        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://example.org/feed")]
    [InlineData("http://169.254.169.254/metadata")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://localhost:1/")]
    public async Task A_redirect_off_the_public_web_is_not_followed(string target)
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = target;
            return Task.CompletedTask;
        });
        AssertFault(PollFaultKind.ForbiddenAddress, "The address, or one that it redirects to, is not on the public web.", await PollAsync(server));
    }

    [Fact]
    public async Task A_server_inside_is_never_called_directly_or_by_redirect()
    {
        await using var inside = await FeedServer.StartAsync(context => context.Response.WriteAsync(OneEntry));
        await using var outside = await FeedServer.StartAsync(context =>
        {
            context.Response.Redirect(inside.Address.AbsoluteUri);
            return Task.CompletedTask;
        });
        var direct = await PollAsync(inside.Address, outside.EndPoint);
        var redirected = await PollAsync(outside.Address, outside.EndPoint);
        Assert.Equal(PollFaultKind.ForbiddenAddress, Fault(direct).Kind);
        Assert.Equal(PollFaultKind.ForbiddenAddress, Fault(redirected).Kind);
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public async Task A_small_archive_that_unpacks_to_a_large_feed_is_refused()
    {
        var bomb = Compressed(new byte[50_000_000]);
        Assert.True(bomb.Length < 100_000);
        await using var server = await FeedServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(bomb);
        });
        AssertFault(PollFaultKind.TooLarge, "The feed is larger than 5120 KiB.", await PollAsync(server));
    }

    [Fact]
    public async Task A_compressed_feed_is_read()
    {
        await using var server = await FeedServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(Compressed(Encoding.UTF8.GetBytes(OneEntry)));
        });
        Assert.Single(Fetched(await PollAsync(server)).Mentions);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task What_cannot_be_unpacked_is_unreadable(string encoding)
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.WriteAsync(OneEntry);
        });
        AssertFault(PollFaultKind.Unreadable, "The answer is compressed in a way that cannot be unpacked.", await PollAsync(server));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_hangs_before_or_within_its_answer_is_given_up_once(bool hasBegun)
    {
        await using var server = await FeedServer.StartAsync(async context =>
        {
            if (hasBegun)
                await context.Response.WriteAsync("<rss>");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        var watch = Stopwatch.StartNew();
        var pages = await PollAsync(server, options: Options with { Timeout = TimeSpan.FromSeconds(0.5) });
        AssertFault(PollFaultKind.Unreachable, "The server did not finish its answer within 0.5 seconds.", pages);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_callers_cancellation_is_no_fault()
    {
        await using var server = await FeedServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => PollAsync(server.Address, server.EndPoint, PollCursor.Start, Options, null, cancellation.Token));
    }

    [Fact]
    public async Task A_bomb_of_entities_is_a_fault()
    {
        await using var server = await FeedServer.StartAsync(context => context.Response.WriteAsync(
            "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><rss><channel><item><guid>1</guid><title>&b;</title></item></channel></rss>"));
        Assert.Equal(PollFaultKind.Unreadable, Fault(await PollAsync(server)).Kind);
    }

    private static Task Redirecting(HttpContext context, int status, int hops)
    {
        var hop = context.Request.Path.Value!.Length - 1;
        if (context.Request.Path == "/deep/feed")
            return context.Response.WriteAsync("<rss><channel><item><link>post</link></item></channel></rss>");
        context.Response.StatusCode = status;
        context.Response.Headers.Location = hop == hops - 1 ? "/deep/feed" : "/" + new string('x', hop + 1);
        return Task.CompletedTask;
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}

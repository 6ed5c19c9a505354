using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Feed.FeedPoll;

namespace SocialFunctions.Networks.Tests.Feed;

/// <summary>What a stranger's server may try: to keep us, to fill us.</summary>
public sealed class FeedPollerDefenceTests
{
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
        // Long enough for the request to reach the server while other tests start beside it.
        var pages = await PollAsync(server, options: Options with { Timeout = TimeSpan.FromSeconds(3) });
        AssertFault(PollFaultKind.Unreachable, "The server did not finish its answer within 3 seconds.", pages);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"{watch.Elapsed}");
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

    private static byte[] Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}

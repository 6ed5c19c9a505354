using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Feed.FeedPoll;

namespace SocialFunctions.Networks.Tests.Feed;

/// <summary>Where a stranger's server may send us, and where not.</summary>
public sealed class FeedRedirectTests
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

    private static Task Redirecting(HttpContext context, int status, int hops)
    {
        var hop = context.Request.Path.Value!.Length - 1;
        if (context.Request.Path == "/deep/feed")
            return context.Response.WriteAsync("<rss><channel><item><link>post</link></item></channel></rss>");
        context.Response.StatusCode = status;
        context.Response.Headers.Location = hop == hops - 1 ? "/deep/feed" : "/" + new string('x', hop + 1);
        return Task.CompletedTask;
    }
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Feed;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Feed;
using SocialFunctions.Networks.WebSub;

namespace SocialFunctions.Networks.Tests.WebSub;

public sealed class HubClientTests
{
    private static readonly ApiOptions Options = new() { Timeout = TimeSpan.FromSeconds(20) };

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task A_hub_is_asked_by_a_form_also_where_it_redirects_to(int hops)
    {
        var forms = new ConcurrentQueue<IFormCollection>();
        await using var hub = await FeedServer.StartAsync(async context =>
        {
            forms.Enqueue(await context.Request.ReadFormAsync());
            var at = context.Request.Path.Value!.Length - 1;
            context.Response.StatusCode = at == hops ? 202 : 307;
            context.Response.Headers.Location = at == hops ? default : "/" + new string('x', at + 1);
        });
        Assert.Null(await AskAsync(hub, hub.Address));
        var form = forms.Last();
        Assert.Equal(hops + 1, forms.Count);
        Assert.Equal(
            ("https://app.example/api/hooks/websub/feed/un-blog", "subscribe", "https://b.example/feed", "864000", "the derived secret"),
            ((string)form["hub.callback"]!, (string)form["hub.mode"]!, (string)form["hub.topic"]!, (string)form["hub.lease_seconds"]!, (string)form["hub.secret"]!));
    }

    [Theory]
    [InlineData(400, PollFaultKind.Refused, "The hub refuses the request (400): it may not know this feed, or not reach Hooks__PublicAddress.")]
    [InlineData(404, PollFaultKind.NotFound, "There is no hub at the address that the feed names (404).")]
    [InlineData(429, PollFaultKind.Throttled, "The hub says that it is asked too often (429).")]
    [InlineData(500, PollFaultKind.Unreachable, "The hub has an error of its own (500).")]
    [InlineData(302, PollFaultKind.Unreadable, "The hub answers in a way that WebSub does not know (302).")]
    [InlineData(307, PollFaultKind.Unreadable, "The hub redirects without saying where to.")]
    public async Task A_hub_that_does_not_take_it_says_why(int status, PollFaultKind kind, string sentence)
    {
        await using var hub = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        Assert.Equal(new PollFault(kind, sentence), await AskAsync(hub, hub.Address));
    }

    [Theory]
    [InlineData("http://169.254.169.254/", "The hub's address is not on the public web.")]
    [InlineData("https://169.254.169.254/", "The hub's address is not on the public web.")]
    [InlineData("http://10.0.0.8:8080/", "The hub is not to be had by https: the secret of the subscription would travel in the open.")]
    [InlineData("http://127.0.0.1:1/", "The hub's address is not on the public web.")]
    [InlineData("ftp://hub.example/", "The hub is not to be had by https: the secret of the subscription would travel in the open.")]
    public async Task A_hub_off_the_public_web_or_in_the_open_is_never_told_a_secret(string target, string sentence)
    {
        await using var hub = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = 308;
            context.Response.Headers.Location = target;
            return Task.CompletedTask;
        });
        var expected = new PollFault(PollFaultKind.ForbiddenAddress, sentence);
        Assert.Equal(expected, await AskAsync(hub, new Uri(target)));
        Assert.Equal(expected, await AskAsync(hub, hub.Address));
    }

    [Fact]
    public async Task A_hub_that_hangs_or_redirects_for_ever_is_given_up()
    {
        await using var slow = await FeedServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var fault = await AskAsync(slow, slow.Address, Options with { Timeout = TimeSpan.FromSeconds(0.5) });
        Assert.Equal("The hub did not answer within 0.5 seconds.", fault?.Sentence);

        await using var turning = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/";
            return Task.CompletedTask;
        });
        Assert.Equal("The hub redirects more than 5 times.", (await AskAsync(turning, turning.Address))?.Sentence);
    }

    [Fact]
    public async Task A_feed_is_asked_for_its_hub_and_its_topic()
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            if (context.Request.Path == "/named")
                context.Response.Headers.Append("Link", new string[] { "<https://hub.example/>; rel=hub", "</named>; rel=self" });
            return context.Response.WriteAsync(context.Request.Path == "/inside"
                ? "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='https://hub.example/'/></feed>"
                : "<rss><channel/></rss>");
        });
        Assert.Equal(new WebSubFinding.Found(new Uri("https://hub.example/"), server.At("/named").AbsoluteUri), await FindAsync(server, "/named"));
        Assert.Equal(new WebSubFinding.Found(new Uri("https://hub.example/"), server.At("/inside").AbsoluteUri), await FindAsync(server, "/inside"));
        Assert.Equal(PollFaultKind.NotFound, Assert.IsType<WebSubFinding.Missing>(await FindAsync(server, "/none")).Fault.Kind);
    }

    private static async Task<WebSubFinding> FindAsync(FeedServer server, string path)
    {
        using var http = new HttpClient(GuardedHandler.Create(server.EndPoint));
        return await new WebSubDiscovery(http, new FeedOptions(), TimeProvider.System).FindAsync(server.At(path), CancellationToken.None);
    }

    private static async Task<PollFault?> AskAsync(FeedServer allowed, Uri hub, ApiOptions? options = null)
    {
        using var http = new HttpClient(GuardedHandler.Create(allowed.EndPoint));
        var request = new HubRequest(
            hub, "subscribe", "https://b.example/feed", new Uri("https://app.example/api/hooks/websub/feed/un-blog"), "the derived secret", TimeSpan.FromDays(10));
        Assert.DoesNotContain(request.Secret, request.ToString(), StringComparison.Ordinal);
        return await new HubClient(http, options ?? Options, TimeProvider.System).AskAsync(request, CancellationToken.None);
    }
}

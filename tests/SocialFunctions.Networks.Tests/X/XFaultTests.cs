using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.X;

public sealed class XFaultTests
{
    private const string Window = """{"title":"Too Many Requests","detail":"Too Many Requests","type":"about:blank","status":429}""";
    private const string Cap = """{"account_id":1,"product_name":"a","title":"UsageCapExceeded","period":"Monthly","scope":"Product","detail":"Usage cap exceeded: Monthly product cap","type":"https://api.twitter.com/2/problems/usage-capped"}""";
    private const string Credits = """{"title":"CreditsDepleted","detail":"no credits","type":"https://api.twitter.com/2/problems/credits"}""";
    private const string SpendCap = """{"title":"SpendCapReached","detail":"spend cap","type":"https://api.twitter.com/2/problems/credits"}""";
    private const string NotEnrolled = """{"title":"Client Forbidden","reason":"client-not-enrolled","type":"https://api.twitter.com/2/problems/client-forbidden"}""";

    [Theory]
    [InlineData(429, Window, PollFaultKind.Throttled, 900, "X's rate limit of this window is used up (429).")]
    [InlineData(429, "<html>", PollFaultKind.Throttled, 900, "X's rate limit of this window is used up (429).")]
    [InlineData(429, Cap, PollFaultKind.Throttled, 21_600, "The month's cap of post reads at X is reached: it ends with the billing cycle.")]
    [InlineData(403, Cap, PollFaultKind.Throttled, 21_600, "The month's cap of post reads at X is reached: it ends with the billing cycle.")]
    [InlineData(402, Credits, PollFaultKind.Throttled, 21_600, "The X developer account has no credits left: buy some in the developer console, where auto-recharge can be switched on.")]
    [InlineData(402, "", PollFaultKind.Throttled, 21_600, "The X developer account has no credits left: buy some in the developer console, where auto-recharge can be switched on.")]
    [InlineData(403, SpendCap, PollFaultKind.Throttled, 21_600, "The spending limit of the X developer account is reached: raise it in the developer console, or wait for the next billing cycle.")]
    [InlineData(403, NotEnrolled, PollFaultKind.Refused, null, "The developer app may not use X's API v2 (client-not-enrolled): attach it to a project in the developer console and create its tokens anew.")]
    [InlineData(403, """{"title":"Forbidden"}""", PollFaultKind.Refused, null, "X refuses this call (403): the app or the token lacks the right to read posts (scopes tweet.read and users.read), or the account is protected.")]
    [InlineData(401, "", PollFaultKind.Unauthorized, null, "X does not accept the token (401): set a new BearerToken, or sign the account in again and set its new RefreshToken.")]
    [InlineData(404, "", PollFaultKind.NotFound, null, "X has no account of this number (404): check the setting UserId.")]
    [InlineData(400, """{"errors":[{"parameters":{"query":["("]}}]}""", PollFaultKind.Refused, null, "X does not take this call (400): check the settings UserId and Searches.")]
    [InlineData(200, """{"errors":[{"parameter":"id","title":"Not Found Error","type":"https://api.twitter.com/2/problems/resource-not-found"}]}""", PollFaultKind.NotFound, null, "X has no account of this number: check the setting UserId.")]
    [InlineData(200, """{"errors":[{"title":"Authorization Error","type":"https://api.twitter.com/2/problems/not-authorized-for-resource"}]}""", PollFaultKind.Refused, null, "X does not show this account's posts to this token: the account is protected, or suspended.")]
    [InlineData(200, """{"title":"Service Unavailable","status":503,"type":"about:blank"}""", PollFaultKind.Unreadable, null, "X's answer is an error in the dress of a success (200).")]
    [InlineData(200, "{}", PollFaultKind.Unreadable, null, "X's answer is JSON, but not a list of posts.")]
    [InlineData(200, "[]", PollFaultKind.Unreadable, null, "X's answer is JSON, but not a list of posts.")]
    [InlineData(200, """{"data":{"id":"80"}}""", PollFaultKind.Unreadable, null, "X's answer is JSON, but not a list of posts.")]
    [InlineData(200, """{"data":[{"id":"80","te""", PollFaultKind.Unreadable, null, "The network's answer is not JSON, or it broke off.")]
    [InlineData(302, "", PollFaultKind.Unreadable, null, "The network answers in a way that its interface does not document (302).")]
    public async Task Each_answer_that_is_none_has_its_kind_its_pause_and_its_sentence(int status, string body, PollFaultKind kind, int? seconds, string sentence)
    {
        await using var server = await XServer.StartAsync(XPoll.Id);
        server.Instead = _ => XServer.Answer(status, body);
        using var poll = new XPoll(server);
        Assert.Equal(new PollFault(kind, sentence, seconds is { } wait ? TimeSpan.FromSeconds(wait) : null), await poll.FaultAsync());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_window_that_is_used_up_ends_when_its_header_says()
    {
        await using var server = await XServer.StartAsync(XPoll.Id);
        server.Instead = _ => XServer.Answer(
            429, Window, ("x-rate-limit-limit", "450"), ("x-rate-limit-remaining", "0"), ("x-rate-limit-reset", $"{XServer.Now.AddMinutes(7).ToUnixTimeSeconds()}"));
        using var poll = new XPoll(server);
        var request = poll.Request();
        Assert.Equal(TimeSpan.FromMinutes(7), XPoll.Fault(await poll.PollAsync(request)).RetryAfter);
        Assert.Equal(new RateLimit(450, 0, XServer.Now.AddMinutes(7)), request.Meter.Limit);
    }

    [Fact]
    public async Task The_last_call_of_a_window_is_not_followed_by_one_that_would_be_refused()
    {
        await using var server = await XServer.StartAsync(XPoll.Id);
        server.Instead = _ => XServer.Answer(
            200, """{"data":[{"id":"80","text":"a"}],"meta":{"next_token":"page-3"}}""",
            ("x-rate-limit-remaining", "0"), ("x-rate-limit-reset", $"{XServer.Now.AddMinutes(3).ToUnixTimeSeconds()}"));
        using var poll = new XPoll(server);
        var pages = await poll.PollAsync();
        Assert.Equal(["80"], XPoll.Ids(pages));
        Assert.Equal((PollFaultKind.Throttled, TimeSpan.FromMinutes(3)), (XPoll.Fault(pages).Kind, XPoll.Fault(pages).RetryAfter));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_error_of_Xs_own_is_tried_again_and_passes()
    {
        await using var server = await XServer.StartAsync(XPoll.Id);
        server.Instead = number => number < 3 ? XServer.Answer(503, "") : null;
        using var poll = new XPoll(server);
        Assert.Equal([XPoll.Id], XPoll.Ids(await poll.PollAsync()));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task An_error_of_Xs_own_that_stays_is_a_fault()
    {
        await using var server = await XServer.StartAsync(XPoll.Id);
        server.Instead = _ => XServer.Answer(500, "");
        using var poll = new XPoll(server);
        Assert.Equal(new PollFault(PollFaultKind.Unreachable, "The network has an error of its own (500)."), await poll.FaultAsync());
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_hangs_is_given_up()
    {
        await using var server = await XServer.StartAsync(XPoll.Id);
        server.Instead = _ => async context => await Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var poll = new XPoll(server, new ApiOptions { Timeout = TimeSpan.FromMilliseconds(200) });
        Assert.Equal(new PollFault(PollFaultKind.Unreachable, "The network did not finish its answer within 0.2 seconds."), await poll.FaultAsync());
    }

    [Fact]
    public async Task A_small_archive_of_a_huge_answer_is_not_unpacked()
    {
        await using var server = await XServer.StartAsync(XPoll.Id);
        server.Instead = _ => BombAsync;
        using var poll = new XPoll(server);
        Assert.Equal(new PollFault(PollFaultKind.TooLarge, "The network's answer is larger than 8192 KiB."), await poll.FaultAsync());
    }

    [Fact]
    public async Task No_fault_says_a_word_of_what_is_secret_or_of_what_came()
    {
        await using var server = await XServer.StartAsync(XPoll.Id);
        server.Instead = _ => XServer.Answer(403, """{"title":"an-app-token brasa","detail":"900 secret"}""");
        using var poll = new XPoll(server);
        var sentence = (await poll.FaultAsync()).Sentence;
        Assert.All(new[] { "an-app-token", "brasa", "900", server.Address.Host }, word => Assert.DoesNotContain(word, sentence, StringComparison.Ordinal));
    }

    private static async Task BombAsync(HttpContext context)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        var block = Encoding.ASCII.GetBytes(new string(' ', 65_536));
        for (var i = 0; i < 400 && !context.RequestAborted.IsCancellationRequested; i++)
            await gzip.WriteAsync(block);
    }
}

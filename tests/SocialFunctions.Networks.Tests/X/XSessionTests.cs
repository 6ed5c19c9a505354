using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.X;

namespace SocialFunctions.Networks.Tests.X;

public sealed class XSessionTests
{
    private const string Id = "2123717988971446279";
    private static readonly (string, string)[] SignedIn = [("ClientId", "client-1"), ("ClientSecret", "secret-1"), ("RefreshToken", "refresh-0"), ("OwnsApp", "true")];

    [Fact]
    public async Task A_signed_in_account_changes_its_refresh_token_first_and_keeps_what_it_gets()
    {
        await using var server = await XServer.StartAsync(Id);
        using var poll = new XPoll(server, null, SignedIn);
        var pages = await poll.PollAsync();
        Assert.Equal("refresh_token client-1 refresh-0 Basic Y2xpZW50LTE6c2VjcmV0LTE=", Assert.Single(server.Renewals));
        var session = Assert.IsType<PollPage.Session>(pages[0]);
        Assert.Null(session.ExpiresAt);
        Assert.Equal([Id], XPoll.Ids(pages));

        await poll.PollAsync(poll.Request(session: session.Json));
        Assert.Single(server.Renewals);
    }

    [Fact]
    public async Task A_public_client_has_no_secret_to_send()
    {
        await using var server = await XServer.StartAsync(Id);
        using var poll = new XPoll(server, null, ("ClientId", "client-1"), ("RefreshToken", "refresh-0"));
        await poll.PollAsync();
        Assert.Equal("refresh_token client-1 refresh-0", Assert.Single(server.Renewals));
    }

    [Fact]
    public async Task A_session_that_ends_is_renewed_by_the_token_that_came_with_it()
    {
        await using var server = await XServer.StartAsync(Id);
        using var poll = new XPoll(server, null, SignedIn);
        var pages = await poll.PollAsync(poll.Request(session: Kept(poll, "old", "refresh-7", XServer.Now.AddMinutes(1))));
        Assert.StartsWith("refresh_token client-1 refresh-7", Assert.Single(server.Renewals), StringComparison.Ordinal);
        Assert.IsType<PollPage.Session>(pages[0]);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_token_that_ended_before_its_time_is_renewed_once()
    {
        await using var server = await XServer.StartAsync(Id);
        using var poll = new XPoll(server, null, SignedIn);
        var pages = await poll.PollAsync(poll.Request(session: Kept(poll, "revoked", "refresh-7", XServer.Now.AddHours(1))));
        Assert.Equal([Id], XPoll.Ids(pages));
        Assert.Single(server.Renewals);
        Assert.Equal(2, server.Requests.Count);

        server.Instead = _ => XServer.Answer(401, "");
        Assert.Equal(PollFaultKind.Unauthorized, XPoll.Fault(await poll.PollAsync()).Kind);
        Assert.Equal((2, 3), (server.Renewals.Count, server.Requests.Count));
    }

    [Fact]
    public async Task Another_sign_in_in_the_settings_starts_over()
    {
        await using var server = await XServer.StartAsync(Id);
        using var before = new XPoll(server, null, ("ClientId", "client-1"), ("RefreshToken", "another"));
        var session = Kept(before, "of-another", "refresh-9", XServer.Now.AddHours(1));
        using var poll = new XPoll(server, null, SignedIn);
        await poll.PollAsync(poll.Request(session: session));
        Assert.Contains("refresh-0", Assert.Single(server.Renewals), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"accessToken":5}""")]
    public async Task What_is_no_session_starts_over(string json)
    {
        await using var server = await XServer.StartAsync(Id);
        using var poll = new XPoll(server, null, SignedIn);
        Assert.Equal([Id], XPoll.Ids(await poll.PollAsync(poll.Request(session: json))));
        Assert.Single(server.Renewals);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_request","error_description":"Value passed for the token was invalid."}""", PollFaultKind.Unauthorized, "X does not renew the account's sign-in: sign it in again and set its new RefreshToken.")]
    [InlineData(401, "", PollFaultKind.Unauthorized, "X does not renew the account's sign-in: sign it in again and set its new RefreshToken.")]
    [InlineData(200, """{"access_token":5}""", PollFaultKind.Unreadable, "X's answer to the renewal of the sign-in holds no token.")]
    [InlineData(500, "", PollFaultKind.Unreachable, "The network has an error of its own (500).")]
    public async Task A_sign_in_that_is_not_renewed_asks_nothing(int status, string body, PollFaultKind kind, string sentence)
    {
        await using var server = await XServer.StartAsync(Id);
        server.Renewal = XServer.Answer(status, body);
        using var poll = new XPoll(server, null, SignedIn);
        Assert.Equal(new PollFault(kind, sentence), Assert.IsType<PollPage.Stopped>(Assert.Single(await poll.PollAsync())).Fault);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Without_a_token_and_without_a_sign_in_the_fault_says_what_to_set()
    {
        await using var server = await XServer.StartAsync(Id);
        using var poll = new XPoll(server, null, ("ClientId", "client-1"));
        Assert.Equal("The X connector has no token: set BearerToken, or ClientId and RefreshToken of a signed-in account.", (await poll.FaultAsync()).Sentence);
    }

    [Theory]
    [InlineData("mentions", 0.011)] // an own read, and its author
    [InlineData("own", 0.001)]
    [InlineData("search:a", 0.015)]
    public async Task An_account_that_owns_the_app_pays_less_for_its_own(string stream, double dollars)
    {
        await using var server = await XServer.StartAsync(Id);
        using var poll = new XPoll(server, null, [.. SignedIn, ("Searches", "a")]);
        var request = poll.Request(stream);
        await poll.PollAsync(request);
        Assert.Equal((decimal)dollars, request.Meter.Dollars);
    }

    [Fact]
    public void A_session_does_not_print()
    {
        Assert.DoesNotContain("token", new XSession("access-token", "refresh-token", XServer.Now, "source").ToString(), StringComparison.Ordinal);
    }

    private static string Kept(XPoll poll, string access, string refresh, DateTimeOffset until) =>
        new XSession(access, refresh, until, XSession.SourceOf(poll.Connector)).ToPage().Json!;
}

using System.Globalization;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.Bluesky.BlueskyServer;

namespace SocialFunctions.Networks.Tests.Bluesky;

public sealed class BlueskySessionTests : BlueskyAccountTests
{
    [Fact]
    public async Task A_session_is_created_once_given_to_keep_and_used_again()
    {
        Server.Notifications.Add(Notification(1, minutesAgo: 5));
        var pages = await Run.PollAsync("mentions");
        Assert.IsType<PollPage.Session>(pages[0]);
        Assert.IsType<PollPage.Fetched>(Assert.Single(pages.Skip(1)));
        await Run.PollAsync("own");
        await Run.PollAsync("mentions");
        Assert.Equal(1, Server.SignIns);
    }

    [Fact]
    public async Task An_expired_token_is_refreshed_and_the_call_made_again()
    {
        await Run.PollAsync("mentions");
        Server.Expire();
        Server.Notifications.Add(Notification(1, minutesAgo: 5));
        Assert.Single(await Run.MentionsAsync("mentions"));
        Assert.Equal(1, Server.SignIns);
        Assert.Contains(Server.Access, Run.Session, StringComparison.Ordinal);
        Assert.Contains(Server.Refresh, Run.Session, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_when_the_refresh_fails_too_the_account_signs_in_again()
    {
        await Run.PollAsync("mentions");
        Server.Expire(refreshAsWell: true);
        Server.Notifications.Add(Notification(1, minutesAgo: 5));
        Assert.Single(await Run.MentionsAsync("mentions"));
        Assert.Equal(2, Server.SignIns);
    }

    [Fact]
    public async Task A_server_that_is_down_at_the_refresh_costs_no_sign_in()
    {
        await Run.PollAsync("mentions");
        Server.Expire();
        Server.Instead = context =>
        {
            if (!context.Request.Path.Value!.EndsWith("refreshSession", StringComparison.Ordinal))
                return null;
            context.Response.StatusCode = 502;
            return "";
        };
        Assert.Equal(PollFaultKind.Unreachable, (await Run.FaultAsync("mentions")).Kind);
        Assert.Equal(1, Server.SignIns);
    }

    [Fact]
    public async Task A_token_that_is_never_accepted_is_renewed_once_and_no_more()
    {
        await Run.PollAsync("mentions");
        Server.Instead = context =>
        {
            if (context.Request.Path.Value!.Contains("server", StringComparison.Ordinal))
                return null;
            context.Response.StatusCode = 401;
            return "";
        };
        var before = Server.Web.Requests.Count;
        Assert.Equal(PollFaultKind.Unauthorized, (await Run.FaultAsync("mentions")).Kind);
        Assert.Equal(3, Server.Web.Requests.Count - before);
    }

    [Theory]
    [InlineData(401, "AuthenticationRequired", PollFaultKind.Unauthorized, "Identifier and AppPassword")]
    [InlineData(401, "AuthFactorTokenRequired", PollFaultKind.Unauthorized, "app password")]
    [InlineData(401, "AccountTakedown", PollFaultKind.Refused, "suspended")]
    [InlineData(429, "RateLimitExceeded", PollFaultKind.Throttled, "sign-ins a day")]
    [InlineData(200, "Odd", PollFaultKind.Unreadable, "no session")]
    public async Task A_sign_in_that_fails_says_why(int status, string error, PollFaultKind kind, string sentence)
    {
        Server.Instead = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers["RateLimit-Limit"] = "300";
            context.Response.Headers["RateLimit-Remaining"] = "0";
            context.Response.Headers["RateLimit-Reset"] = PollRun.Now.AddHours(9).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            return $$"""{"error":"{{error}}"}""";
        };
        var fault = await Run.FaultAsync("mentions");
        Assert.Equal(kind, fault.Kind);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
        Assert.Equal(status == 429 ? TimeSpan.FromHours(9) : null, fault.RetryAfter);
        Assert.Single(Server.Web.Requests);

        // The last sign-in of a day that still went through stops no other call.
        Assert.Equal(status == 429, Run.Meter.Limit is not null);
    }
}

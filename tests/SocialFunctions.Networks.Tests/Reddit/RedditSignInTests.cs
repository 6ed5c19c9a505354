using System.Text;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.Reddit.RedditServer;

namespace SocialFunctions.Networks.Tests.Reddit;

public sealed class RedditSignInTests : RedditAccountTests
{
    [Fact]
    public async Task A_token_is_got_by_the_refresh_token_once_and_kept_for_its_day()
    {
        Server.Listing(Mentions).Add(Comment(1, minutesAgo: 5));
        var pages = await Run.PollAsync("mentions");
        Assert.IsType<PollPage.Session>(pages[0]);
        var signIn = Server.Web.Requests.First();
        Assert.Equal(
            ("POST", "/api/v1/access_token", "grant_type=refresh_token&refresh_token=a-refresh-token", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("an-app:its-secret"))),
            (signIn.Method, signIn.Target, signIn.Body, signIn.Authorization));

        await Run.PollAsync("own");
        Assert.Single(Server.Web.Requests, request => request.Method == "POST");
        Run.Clock = PollRun.Now.AddHours(24).AddMinutes(-1);
        await Run.PollAsync("own");
        Assert.Equal(2, Server.Web.Requests.Count(request => request.Method == "POST"));
        Assert.Equal(new RateLimit(600, 594, Run.Clock.AddSeconds(411)), Run.Meter.Limit);
    }

    [Fact]
    public async Task A_token_that_ends_before_its_time_is_got_anew_once()
    {
        await Run.PollAsync("mentions");
        Server.Token = "revoked";
        Server.Listing(Mentions).Add(Comment(1, minutesAgo: 5));
        Assert.Single(await Run.MentionsAsync("mentions"));

        Server.Instead = context =>
        {
            if (context.Request.Path.StartsWithSegments("/api/v1", StringComparison.Ordinal))
                return null;
            context.Response.StatusCode = 401;
            return "";
        };
        var before = Server.Web.Requests.Count;
        Assert.Equal(PollFaultKind.Unauthorized, (await Run.FaultAsync("mentions")).Kind);
        Assert.Equal(3, Server.Web.Requests.Count - before);
    }

    [Theory]
    [InlineData("RefreshToken", "wrong", "RefreshToken")]
    [InlineData("RefreshToken", null, "RefreshToken, or Password")]
    public async Task A_sign_in_that_fails_names_the_settings(string setting, string? value, string sentence)
    {
        Run.Connector = With(setting, value);
        var fault = await Run.FaultAsync("mentions");
        Assert.Equal(PollFaultKind.Unauthorized, fault.Kind);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_refresh_token_the_password_signs_in()
    {
        var settings = new Dictionary<string, IReadOnlyList<string>>(Run.Connector.Settings) { ["RefreshToken"] = [], ["Password"] = ["a-password"] };
        Run.Connector = Run.Connector with { Settings = settings };
        Assert.IsType<PollPage.Session>(Assert.Single(await Run.PollAsync("mentions")));
        Assert.Equal("grant_type=password&username=BrasaLenta&password=a-password", Server.Web.Requests.First().Body);
    }

    private Connector With(string setting, string? value) => Run.Connector with
    {
        Settings = new Dictionary<string, IReadOnlyList<string>>(Run.Connector.Settings) { [setting] = value is null ? [] : [value] },
    };
}

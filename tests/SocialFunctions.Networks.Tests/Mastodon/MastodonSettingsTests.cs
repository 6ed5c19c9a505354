using SocialFunctions.Networks.Mastodon;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.Mastodon;

public sealed class MastodonSettingsTests : MastodonAccountTests
{
    [Theory]
    [InlineData("brasa.example", "brasa.example")]
    [InlineData("https://brasa.example/web/home", "brasa.example")]
    [InlineData("https://brasa.example:8443", "brasa.example:8443")]
    [InlineData("ftp://brasa.example", null)]
    [InlineData("https://", null)]
    public void A_server_is_given_by_name_or_address(string given, string? host)
    {
        var settings = new Dictionary<string, IReadOnlyList<string>> { ["Server"] = [given] };
        Assert.Equal(host, MastodonSettings.Host(Run.Connector with { Settings = settings }));
    }

    [Fact]
    public async Task A_server_that_is_no_name_is_a_fault()
    {
        Run.Connector = Run.Connector with { Settings = new Dictionary<string, IReadOnlyList<string>>(Run.Connector.Settings) { ["Server"] = ["ftp://x"] } };
        Assert.Contains("Server", (await Run.FaultAsync("mentions")).Sentence, StringComparison.Ordinal);
        Assert.NotNull((await ((IEngagementReader)Run.Poller).ReadEngagementAsync(Run.Request("engagement"), [], CancellationToken.None)).Fault);
        Assert.NotNull((await ((IFollowerReader)Run.Poller).ReadFollowersAsync(Run.Request("followers"), CancellationToken.None)).Fault);
        Assert.Empty(Server.Web.Requests);
    }
}

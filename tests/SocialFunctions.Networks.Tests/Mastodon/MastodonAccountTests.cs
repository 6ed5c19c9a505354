using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Mastodon;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.Mastodon.MastodonServer;

namespace SocialFunctions.Networks.Tests.Mastodon;

/// <summary>A server of a test's own, and an account on it that is polled.</summary>
public abstract class MastodonAccountTests : IAsyncLifetime
{
    private protected MastodonServer Server { get; private set; } = null!;

    private protected PollRun Run { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await MastodonServer.StartAsync();
        Run = new PollRun(Server.Web.EndPoint, api => new MastodonPoller(api), new Connector
        {
            Network = NetworkNames.Mastodon,
            Account = "brasa",
            BaseAddress = Server.Web.Address,
            DailyBudget = 1_000,
            Settings = new Dictionary<string, IReadOnlyList<string>>
            {
                ["Server"] = [Host],
                ["AccessToken"] = [Token],
                ["Hashtags"] = ["#BrasaLenta", "tostadero", "brasalenta"],
            },
        });
    }

    public async Task DisposeAsync()
    {
        Run.Dispose();
        await Server.DisposeAsync();
    }
}

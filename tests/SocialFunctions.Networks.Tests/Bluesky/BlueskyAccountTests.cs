using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Bluesky;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.Bluesky.BlueskyServer;

namespace SocialFunctions.Networks.Tests.Bluesky;

/// <summary>A server of a test's own, and an account on it that is polled.</summary>
public abstract class BlueskyAccountTests : IAsyncLifetime
{
    private protected BlueskyServer Server { get; private set; } = null!;

    private protected PollRun Run { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await BlueskyServer.StartAsync();
        Run = new PollRun(Server.Web.EndPoint, api => new BlueskyPoller(api), new Connector
        {
            Network = NetworkNames.Bluesky,
            Account = "brasa",
            BaseAddress = Server.Web.Address,
            DailyBudget = 1_000,
            Settings = new Dictionary<string, IReadOnlyList<string>>
            {
                ["Identifier"] = ["@brasalenta.example"],
                ["AppPassword"] = [AppPassword],
                ["Searches"] = ["\"brasa lenta\" & más"],
            },
        });
    }

    public async Task DisposeAsync()
    {
        Run.Dispose();
        await Server.DisposeAsync();
    }
}

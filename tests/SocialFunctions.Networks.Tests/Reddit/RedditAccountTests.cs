using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Reddit;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.Reddit;

/// <summary>A server of a test's own, and an account on it that is polled.</summary>
public abstract class RedditAccountTests : IAsyncLifetime
{
    /// <summary>The listing of what names the account.</summary>
    private protected const string Mentions = "/message/mentions";

    private protected RedditServer Server { get; private set; } = null!;

    private protected PollRun Run { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await RedditServer.StartAsync();
        Run = new PollRun(Server.Web.EndPoint, api => new RedditPoller(api), new Connector
        {
            Network = NetworkNames.Reddit,
            Account = "brasa",
            BaseAddress = Server.Web.Address,
            DailyBudget = 1_000,
            Settings = new Dictionary<string, IReadOnlyList<string>>
            {
                ["Username"] = ["u/BrasaLenta"],
                ["ClientId"] = ["an-app"],
                ["ClientSecret"] = ["its-secret"],
                ["RefreshToken"] = ["a-refresh-token"],
                ["Searches"] = ["\"brasa lenta\" OR brasalenta"],
                ["Subreddits"] = ["r/BrasaLenta", "brasalenta"],
            },
        });
    }

    public async Task DisposeAsync()
    {
        Run.Dispose();
        await Server.DisposeAsync();
    }
}

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>A server of a test's own that answers for a page as the Graph API does, and what polls it.</summary>
public abstract class FacebookPageTests : IAsyncLifetime
{
    private protected GraphServer Server { get; private set; } = null!;

    private protected GraphPolls Graph { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await GraphServer.StartAsync("facebook-graph.json");
        Graph = GraphPolls.Of(Server);
    }

    public async Task DisposeAsync()
    {
        await Graph.DisposeAsync();
        await Server.DisposeAsync();
    }
}

using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Tests;

public sealed class NetworkCatalogueTests
{
    [Fact]
    public void Hooks_have_names_of_their_own_that_fit_a_route()
    {
        Assert.Equal(NetworkCatalogue.Hooks.Count, NetworkCatalogue.Hooks.Select(hook => hook.Name).Distinct().Count());
        Assert.All(NetworkCatalogue.Hooks, hook => Assert.Matches("^[a-z-]+$", hook.Name));
        Assert.Equal("meta", NetworkCatalogue.Hook("meta")?.Name);
        Assert.Null(NetworkCatalogue.Hook("META"));
    }

    [Fact]
    public void Pollers_are_for_networks_that_the_domain_knows_one_each()
    {
        using var http = new HttpClient();
        var networks = NetworkCatalogue.Pollers(http, TimeProvider.System).Select(poller => poller.Network).ToList();
        Assert.Equal(["feed"], networks);
        Assert.All(networks, network => Assert.True(NetworkNames.IsKnown(network)));
    }
}

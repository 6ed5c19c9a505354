using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests;

public sealed class NetworkCatalogueTests : IDisposable
{
    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    [Fact]
    public void Hooks_have_names_of_their_own_that_fit_a_route()
    {
        var hooks = NetworkCatalogue.Hooks(Api);
        Assert.Equal(hooks.Count, hooks.Select(hook => hook.Name).Distinct().Count());
        Assert.All(hooks, hook => Assert.Matches("^[a-z-]+$", hook.Name));
        Assert.All(hooks.SelectMany(hook => hook.Networks), network => Assert.True(NetworkNames.IsKnown(network)));
    }

    [Fact]
    public void Pollers_are_for_networks_that_the_domain_knows_one_each()
    {
        var networks = NetworkCatalogue.Pollers(http, Api, TimeProvider.System).Select(poller => poller.Network).ToList();
        Assert.Equal(networks.Count, networks.Distinct().Count());
        Assert.All(networks, network => Assert.True(NetworkNames.IsKnown(network)));
    }

    [Fact]
    public void Settings_are_named_once_and_explained()
    {
        foreach (var poller in NetworkCatalogue.Pollers(http, Api, TimeProvider.System))
        {
            Assert.Equal(poller.Settings.Count, poller.Settings.Select(setting => setting.Name).Distinct().Count());
            Assert.All(poller.Settings, setting => Assert.EndsWith(".", setting.Meaning, StringComparison.Ordinal));
        }
    }

    private ApiClient Api => new(http, new ApiOptions(), TimeProvider.System);
}

using Microsoft.Extensions.Configuration;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>Azure lets no setting's name hold a hyphen, and a network's name may.</summary>
public sealed class SettingNamesTests
{
    private static readonly ApiClient Api = new(new HttpClient(), new ApiOptions(), TimeProvider.System);

    [Theory]
    [InlineData("google-reviews")]
    [InlineData("google_reviews")]
    public void A_webhook_is_enabled_by_either_spelling(string name)
    {
        var settings = Settings(
            ($"Hooks:{name}:Enabled", "true"), ($"Hooks:{name}:Audience", "https://social.example.org"), ($"Hooks:{name}:ServiceAccount", "push@example.org"));
        var hooks = NetworkCatalogue.Hooks(Api);
        Assert.Empty(HookRegistry.Problems(settings, hooks));
        Assert.True(new HookRegistry(settings, hooks).TryGet("google-reviews", out _, out var secrets));
        Assert.Equal("https://social.example.org", secrets.Values["Audience"]);
    }

    [Theory]
    [InlineData("google-reviews")]
    [InlineData("google_reviews")]
    public void A_connector_is_found_by_either_spelling(string name)
    {
        var settings = Settings(
            ($"Connectors:{name}:shop:Account", "123"), ($"Connectors:{name}:shop:Locations:0", "456"), ($"Connectors:{name}:shop:ClientId", "id"),
            ($"Connectors:{name}:shop:ClientSecret", "secret"), ($"Connectors:{name}:shop:RefreshToken", "token"));
        var pollers = NetworkCatalogue.Pollers(new HttpClient(), Api, TimeProvider.System);
        Assert.Empty(ConnectorProblems.Of(settings, pollers));
        var connector = Assert.Single(ConnectorSettings.Of(settings, pollers.Single(poller => poller.Network == "google-reviews")));
        Assert.Equal(("google-reviews", "shop"), (connector.Network, connector.Account));
    }

    [Fact]
    public void A_name_that_no_network_has_is_refused_as_it_was_written()
    {
        var settings = Settings(("Hooks:google_review:Enabled", "true"), ("Connectors:goggle_reviews:shop:Account", "123"));
        Assert.StartsWith("Hooks__google_review: there is no such webhook", Assert.Single(HookRegistry.Problems(settings, NetworkCatalogue.Hooks(Api))), StringComparison.Ordinal);
        var pollers = NetworkCatalogue.Pollers(new HttpClient(), Api, TimeProvider.System);
        Assert.StartsWith("Connectors__goggle_reviews: there is no such network", Assert.Single(ConnectorProblems.Of(settings, pollers)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hooks:google_reviews:Audience", "Hooks:google-reviews:Enabled", "Hooks__google_reviews is written twice, with - and with _: keep one.")]
    public void One_that_is_written_both_ways_is_named(string one, string other, string said) =>
        Assert.Contains(said, HookRegistry.Problems(Settings((one, "true"), (other, "true")), NetworkCatalogue.Hooks(Api)));

    [Fact]
    public void A_connector_that_is_written_both_ways_is_named()
    {
        var settings = Settings(("Connectors:google_reviews:shop:Account", "1"), ("Connectors:google-reviews:other:Account", "1"));
        Assert.Contains(
            "Connectors__google_reviews is written twice, with - and with _: keep one.",
            ConnectorProblems.Of(settings, NetworkCatalogue.Pollers(new HttpClient(), Api, TimeProvider.System)));
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>(one.Name, one.Value))).Build();
}

using Microsoft.Extensions.Configuration;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Tests.Ingestion;

public sealed class ConnectorProblemsTests
{
    [Theory]
    [InlineData("Enabled", "no", "it must be true or false.")] // or it would be polled though it says no
    [InlineData("PollMinutes", "5m", "it must be a number of minutes from 1 to 1440.")]
    [InlineData("PollMinutes", "0", "it must be a number of minutes from 1 to 1440.")]
    [InlineData("DailyBudget", "2,5", "it must be a number of dollars above 0 and at most 1000000000, with a point for decimals.")]
    [InlineData("DailyBudget", "Infinity", "it must be a number of dollars above 0 and at most 1000000000, with a point for decimals.")]
    [InlineData("DailyBudget", "99999999999999999999999999999999", "it must be a number of dollars above 0 and at most 1000000000, with a point for decimals.")]
    public void A_number_or_a_flag_that_is_none_is_said_with_what_it_holds_and_what_would_be_right(string setting, string value, string right) =>
        Assert.Equal([$"Connectors__x__shop__{setting} is '{value}': {right}"], Problems(setting, value));

    [Theory]
    [InlineData("Enabled", "True")]
    [InlineData("Enabled", " false")]
    [InlineData("Enabled", "")]
    [InlineData("PollMinutes", "2.5")]
    [InlineData("DailyBudget", "0.5")]
    public void What_can_be_read_passes(string setting, string value) => Assert.Empty(Problems(setting, value));

    [Theory]
    [InlineData("false", false)]
    [InlineData(" FALSE ", false)]
    [InlineData("true", true)]
    [InlineData("", true)]
    public void An_account_is_polled_unless_it_says_false(string value, bool polled)
    {
        var settings = Settings("Enabled", value);
        Assert.Equal(polled, ConnectorSettings.Of(settings, Pollers.Single(poller => poller.Network == "x")).Any());
    }

    private static IReadOnlyList<IPoller> Pollers => [.. NetworkCatalogue.Pollers(
        new HttpClient(), new ApiClient(new HttpClient(), new ApiOptions(), TimeProvider.System), TimeProvider.System)];

    private static List<string> Problems(string setting, string value) => [.. ConnectorProblems.Of(Settings(setting, value), Pollers)];

    private static IConfiguration Settings(string setting, string value) => new ConfigurationBuilder().AddInMemoryCollection(
    [
        KeyValuePair.Create<string, string?>("Connectors:x:shop:UserId", "1"), KeyValuePair.Create<string, string?>("Connectors:x:shop:BearerToken", "secret"),
        KeyValuePair.Create<string, string?>($"Connectors:x:shop:{setting}", value),
    ]).Build();
}

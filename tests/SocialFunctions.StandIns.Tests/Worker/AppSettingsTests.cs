using Microsoft.Azure.Functions.Worker.StandIn;
using Microsoft.Extensions.Configuration;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class AppSettingsTests
{
    [Theory]
    [InlineData(null, "AzureWebJobsStorage")]
    [InlineData("Social", "Social")]
    [InlineData("Social", "AzureWebJobsSocial")]
    [InlineData("Social", "ConnectionStrings:Social")]
    [InlineData("Deep__Social", "Deep:Social")]
    public void A_connection_is_found_under_each_of_its_names(string? connection, string key) =>
        Assert.Equal("UseDevelopmentStorage=true", Of((key, "UseDevelopmentStorage=true")).ConnectionString(connection));

    [Fact]
    public void A_connection_that_is_none_is_named() =>
        Assert.StartsWith(
            "Social is not a connection string",
            Assert.Throws<StartupFailure>(() => Of(("Social", "found")).ConnectionString("Social")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_connection_that_is_missing_is_named() =>
        Assert.Equal(
            "The setting Social, which holds the connection string of the storage account, is missing.",
            Assert.Throws<StartupFailure>(() => Of().ConnectionString("Social")).Message);

    [Fact]
    public void Placeholders_are_replaced_wherever_they_stand() =>
        Assert.Equal("a-mentions-b", Of(("Queue", "mentions")).Resolve("a-%Queue%-b"));

    private static AppSettings Of(params (string Key, string Value)[] values) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(values.ToDictionary(v => v.Key, v => (string?)v.Value))
        .Build());
}

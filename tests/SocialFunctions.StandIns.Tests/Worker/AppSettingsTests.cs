using Microsoft.Azure.Functions.Worker.StandIn;
using Microsoft.Extensions.Configuration;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class AppSettingsTests
{
    private static readonly Uri Emulator = new("http://127.0.0.1:10001/devstoreaccount1");

    [Theory]
    [InlineData(null, "AzureWebJobsStorage")]
    [InlineData("Social", "Social")]
    [InlineData("Social", "AzureWebJobsSocial")]
    [InlineData("Social", "ConnectionStrings:Social")]
    [InlineData("Deep__Social", "Deep:Social")]
    public void A_connection_is_found_under_each_of_its_names(string? connection, string key) =>
        Assert.Equal(Emulator, Of((key, "UseDevelopmentStorage=true")).Storage(connection).Queues().Uri);

    [Theory]
    [InlineData("AzureWebJobsStorage")]
    [InlineData("AzureWebJobsStorage", "AzureWebJobsStorage:queueServiceUri", "https://other.queue.core.windows.net")]
    public void An_account_name_gives_the_address_of_each_service(string section, string? besides = null, string? value = null)
    {
        var storage = Of(($"{section}:accountName", "social"), (besides ?? "Other", value ?? "")).Storage(null);
        Assert.Equal(new Uri("https://social.queue.core.windows.net"), storage.Queues().Uri);
        Assert.Equal(new Uri("https://social.blob.core.windows.net"), storage.Blobs().Uri);
    }

    [Theory]
    [InlineData("managedidentity", "clientId", "11111111-2222-3333-4444-555555555555")]
    [InlineData("managedidentity", "managedIdentityResourceId", "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]
    [InlineData("workloadidentity", "clientId", "11111111-2222-3333-4444-555555555555")]
    [InlineData("", "clientId", "11111111-2222-3333-4444-555555555555")]
    [InlineData("", "tenantId", "11111111-2222-3333-4444-555555555555")]
    public void Addresses_and_an_identity_make_a_connection(string credential, string key, string value)
    {
        var storage = Of(
            ("Social:queueServiceUri", "https://127.0.0.1:10001/social"), ("Social:blobServiceUri", "https://127.0.0.1:10000/social"),
            ("Social:credential", credential), ($"Social:{key}", value)).Storage("Social");
        Assert.Equal(new Uri("https://127.0.0.1:10001/social"), storage.Queues().Uri);
        Assert.Equal(new Uri("https://127.0.0.1:10000/social"), storage.Blobs().Uri);
    }

    [Fact]
    public void A_connection_string_wins_over_addresses() => Assert.Equal(
        Emulator,
        Of(("Social", "UseDevelopmentStorage=true"), ("Social:queueServiceUri", "https://social.queue.core.windows.net")).Storage("Social").Queues().Uri);

    [Theory]
    [InlineData("http://social.queue.core.windows.net")]
    [InlineData("social")]
    public void An_address_that_is_not_https_is_named(string address) => Assert.Equal(
        "The setting Social__queueServiceUri is not the https address of the queue service: set it, or Social__accountName, or Social to a connection string.",
        Assert.Throws<StartupFailure>(() => Of(("Social:queueServiceUri", address)).Storage("Social").Queues()).Message);

    [Fact]
    public void A_connection_that_is_none_is_named() =>
        Assert.StartsWith(
            "Social is not a connection string",
            Assert.Throws<StartupFailure>(() => Of(("Social", "found")).Storage("Social").Queues()).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_connection_that_is_missing_is_named() =>
        Assert.Equal(
            "The setting Social is missing: set it to the connection string of the storage account, or Social__accountName to its name.",
            Assert.Throws<StartupFailure>(() => Of().Storage("Social")).Message);

    [Fact]
    public void Placeholders_are_replaced_wherever_they_stand() =>
        Assert.Equal("a-mentions-b", Of(("Queue", "mentions")).Resolve("a-%Queue%-b"));

    private static AppSettings Of(params (string Key, string Value)[] values) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(values.ToDictionary(v => v.Key, v => (string?)v.Value))
        .Build());
}

using Microsoft.Extensions.Configuration;
using SocialFunctions.Ingestion;
using SocialFunctions.Ingestion.Subscriptions;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.WebSub;

namespace SocialFunctions.Tests.Ingestion.Subscriptions;

public sealed class HookAddressTests
{
    private const string Missing = "Hooks__PublicAddress is missing: webhook websub tells hubs where to push to, such as https://social.example.org.";
    private const string Wrong = "Hooks__PublicAddress must be the app's own address from outside: https://, a name, and no ? or #.";

    [Theory]
    [InlineData("true", "https://app.example", null)]
    [InlineData("true", "https://app.example/behind/", null)]
    [InlineData("true", "http://127.0.0.1:7071", null)] // on one's own machine
    [InlineData("false", null, null)]
    [InlineData("true", null, Missing)]
    [InlineData("true", " ", Missing)]
    [InlineData("true", "http://app.example", Wrong)]
    [InlineData("false", "app.example", Wrong)]
    [InlineData("true", "https://app.example/?a=b", Wrong)]
    [InlineData("true", "https://ana:secret@app.example/", Wrong)]
    public void The_public_address_is_checked_where_a_webhook_needs_it(string enabled, string? address, string? problem)
    {
        var problems = HookRegistry.Problems(Settings(enabled, address), [new MetaHook(), new WebSubHook()]);
        Assert.Equal(problem is null ? [] : [problem], problems);
    }

    [Theory]
    [InlineData("https://app.example", "https://app.example/api/hooks/websub/feed/blog")]
    [InlineData("https://app.example/behind/", "https://app.example/behind/api/hooks/websub/feed/blog")]
    public void A_subscriptions_address_lies_below_it(string address, string expected) =>
        Assert.Equal(expected, HookAddress.Of(Settings("true", address), "websub", "feed/blog").AbsoluteUri);

    private static IConfiguration Settings(string enabled, string? address)
    {
        var settings = new Dictionary<string, string?> { ["Hooks:websub:Enabled"] = enabled, ["Hooks:websub:AppSecrets:0"] = SubscriptionRig.Secret };
        if (address is not null)
            settings["Hooks:PublicAddress"] = address;
        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }
}

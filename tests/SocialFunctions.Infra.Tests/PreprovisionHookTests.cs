using SocialFunctions.Infra.Tests.Bicep;

namespace SocialFunctions.Infra.Tests;

/// <summary>What is wrong is said before anything is made.</summary>
public sealed class PreprovisionHookTests : IDisposable
{
    private readonly Hooks hooks = new();

    public void Dispose() => hooks.Dispose();

    [Fact]
    public void A_region_without_Flex_Consumption_is_refused_with_a_sentence_before_anything_is_made()
    {
        hooks.Environment["AZURE_LOCATION"] = "atlantis";
        var (exit, said) = hooks.Run("preprovision");
        Assert.Equal(1, exit);
        Assert.StartsWith("AZURE_LOCATION is atlantis, which is not known to offer Flex Consumption. Take one of these:", said, StringComparison.Ordinal);
        Assert.Contains("westeurope", said, StringComparison.Ordinal);
        Assert.Empty(hooks.Calls);
    }

    [Fact]
    public void Every_region_that_Bicep_allows_passes_and_no_part_of_one()
    {
        hooks.Environment["AUTH_REGISTRATION"] = "none";
        var regions = BicepFiles.Named("main.bicep").Find("location")!.Decorator("allowed")!.Children[1].Children[0].Children.Select(one => one.Literal!).ToList();
        Assert.InRange(regions.Count, 10, 60);
        hooks.Environment["AZURE_LOCATION"] = "europe";
        var refused = hooks.Run("preprovision").Said;
        Assert.Equal(regions, refused.Split('\n')[1].Split(' '));
        foreach (var region in new[] { regions[0], regions[^1] })
        {
            hooks.Environment["AZURE_LOCATION"] = region;
            Assert.Equal(0, hooks.Run("preprovision").ExitCode);
        }
    }

    [Theory]
    [InlineData("ops")]
    [InlineData("ops@example")] // no dot after the @
    [InlineData("@example.org")]
    [InlineData("ops@example.org;lead@example.org")]
    [InlineData("ops@example.org lead@example.org")]
    [InlineData("ops@example.org,")]
    [InlineData("ops@example.org,lead")] // one that is wrong is enough
    public void Who_is_alerted_must_be_mail_addresses(string recipients)
    {
        hooks.Environment["ALERT_RECIPIENTS"] = recipients;
        AssertRefused("ALERT_RECIPIENTS must be mail addresses, separated by commas: azd env set ALERT_RECIPIENTS ops@example.org,lead@example.org\n");
    }

    [Theory]
    [InlineData("Brasa")]
    [InlineData("brasa lenta")]
    [InlineData("brasa_lenta")]
    [InlineData("café")]
    [InlineData("a23456789-123456789-123456789-123")] // 33
    public void A_brand_s_id_must_be_one_that_the_brand_file_may_have(string id)
    {
        hooks.Environment["BRAND_ID"] = id;
        AssertRefused("BRAND_ID must be the \"id\" in the brand file, 1 to 32 of a-z, 0-9 and -: azd env set BRAND_ID my-brand\n");
    }

    [Theory]
    [InlineData("ALERT_RECIPIENTS", "ops@example.org\nlead@example.org")] // each line is right
    [InlineData("BRAND_ID", "brasa\nlenta")]
    [InlineData("BRAND_ID", "brasa\n")]
    [InlineData("AZURE_LOCATION", "westeurope\natlantis")] // one is
    [InlineData("ALERT_RECIPIENTS", "ops@example.org\r")] // read from a file of Windows
    [InlineData("MAIL_FROM", "social@example.org\n")] // of which nothing else is asked here
    [InlineData("BRAND_FILE", "brand.json\n")]
    public void A_value_with_a_line_s_end_in_it_is_refused(string name, string value)
    {
        hooks.Environment[name] = value;
        AssertRefused($"{name} holds a line's end: it must be one line, as docs/deploy.md says of it: azd env set {name} VALUE\n");
    }

    [Fact]
    public void All_values_with_a_line_s_end_are_named_at_once()
    {
        (hooks.Environment["MAIL_HOST"], hooks.Environment["BRAND_ID"]) = ("mail.example.org\n", "brasa\n");
        var (exit, said) = hooks.Run("preprovision");
        Assert.Equal(1, exit);
        Assert.Equal(["BRAND_ID", "MAIL_HOST"], said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData("", "")] // set by nobody: azd asks for both
    [InlineData("ops@example.org", "a")]
    [InlineData(" ops@example.org , lead@mail.example.org ", "a23456789-123456789-123456789-12")] // 32
    public void Right_recipients_and_a_right_id_pass(string recipients, string id)
    {
        hooks.Environment["AUTH_REGISTRATION"] = "none";
        (hooks.Environment["ALERT_RECIPIENTS"], hooks.Environment["BRAND_ID"]) = (recipients, id);
        Assert.Equal((0, ""), hooks.Run("preprovision"));
    }

    [Fact]
    public void A_budget_that_is_there_keeps_its_first_day_though_the_environment_is_new()
    {
        hooks.Environment["AUTH_REGISTRATION"] = "none";
        File.WriteAllText(hooks.Of("budget"), "2026-03-01T00:00:00Z\n");
        Assert.Equal(0, hooks.Run("preprovision").ExitCode);
        Assert.Equal("2026-03-01", hooks.Environment["BUDGET_START"]);
        Assert.Contains(hooks.Calls, call => call.Contains("--resource-group-name rg-test", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public void A_network_of_its_own_needs_a_provider_that_a_new_subscription_does_not_know(string network, int times)
    {
        hooks.Environment["PRIVATE_NETWORK"] = network;
        hooks.Run("preprovision");
        Assert.Equal(times, hooks.Calls.Count(call => call == "az provider register --namespace Microsoft.App --wait"));
    }

    private void AssertRefused(string sentence)
    {
        Assert.Equal((1, sentence), hooks.Run("preprovision"));
        Assert.Empty(hooks.Calls);
    }
}

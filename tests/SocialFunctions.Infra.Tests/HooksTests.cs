using System.Text.RegularExpressions;
using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Testing;

namespace SocialFunctions.Infra.Tests;

/// <summary>The hooks of azure.yaml say what is wrong before anything is made, make things once, and leave nothing.</summary>
public sealed partial class HooksTests : IDisposable
{
    private readonly Hooks hooks = new();

    public void Dispose() => hooks.Dispose();

    [Fact]
    public void Each_hook_of_azure_yaml_is_a_file_and_each_file_a_hook()
    {
        var named = HookPath().Matches(File.ReadAllText(RepositoryRoot.Of("azure.yaml"))).Select(match => match.Value).Order(StringComparer.Ordinal);
        var there = Directory.GetFiles(RepositoryRoot.Of("infra", "hooks")).Select(file => $"infra/hooks/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);
        Assert.Equal(there, named);
    }

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

    [Fact]
    public void The_app_is_registered_once_and_the_first_day_of_the_budget_stays()
    {
        Assert.Equal(0, hooks.Run("preprovision").ExitCode);
        var first = hooks.Calls.Count;
        Assert.Equal("client-1", hooks.Environment["AUTH_CLIENT_ID"]);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-01$", hooks.Environment["BUDGET_START"]);
        Assert.Equal(0, hooks.Run("preprovision").ExitCode);
        Assert.Equal(first, hooks.Calls.Count);
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

    [Fact]
    public void Who_may_not_register_apps_is_told_what_to_do()
    {
        File.WriteAllText(hooks.Of("refuse"), "");
        var (exit, said) = hooks.Run("preprovision");
        Assert.Equal(1, exit);
        Assert.Contains("azd env set AUTH_REGISTRATION none", said, StringComparison.Ordinal);
        Assert.False(hooks.Environment.ContainsKey("AUTH_CLIENT_ID"));
    }

    [Fact]
    public void The_identity_speaks_for_the_app_without_a_secret_and_once()
    {
        hooks.Run("preprovision");
        SetOutputs();
        Assert.Equal(0, hooks.Run("postprovision").ExitCode);
        Assert.Equal(0, hooks.Run("postprovision").ExitCode);
        Assert.Contains(hooks.Calls, call => call.Contains("--web-redirect-uris https://app.example/.auth/login/aad/callback https://social.example.org/.auth/login/aad/callback", StringComparison.Ordinal));
        var made = Assert.Single(hooks.Calls, call => call.StartsWith("az ad app federated-credential create", StringComparison.Ordinal));
        Assert.Contains("\"subject\":\"principal-1\"", made, StringComparison.Ordinal);
        Assert.Contains("https://login.microsoftonline.com/tenant-1/v2.0", made, StringComparison.Ordinal);
        Assert.DoesNotContain(hooks.Calls, call => call.Contains("credential reset", StringComparison.Ordinal) || call.Contains("password", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_identity_takes_the_place_of_the_one_before()
    {
        hooks.Run("preprovision");
        SetOutputs();
        hooks.Run("postprovision");
        hooks.Environment["IDENTITY_PRINCIPAL_ID"] = "principal-2";
        hooks.Run("postprovision");
        Assert.Single(hooks.Calls, call => call.StartsWith("az ad app federated-credential update", StringComparison.Ordinal) && call.Contains("principal-2", StringComparison.Ordinal));
    }

    [Fact]
    public void Down_removes_the_registration_and_forgets_it()
    {
        hooks.Run("preprovision");
        Assert.Equal(0, hooks.Run("postdown").ExitCode);
        Assert.False(File.Exists(hooks.Of("registered")));
        Assert.Equal(["", "", ""], new[] { "AUTH_CLIENT_ID", "AUTH_REGISTRATION", "BUDGET_START" }.Select(name => hooks.Environment[name]));
        Assert.Equal(0, hooks.Run("postdown").ExitCode);
    }

    [Fact]
    public void Down_leaves_a_registration_that_is_somebodys_own()
    {
        hooks.Environment["AUTH_CLIENT_ID"] = "client-9";
        hooks.Environment["AUTH_REGISTRATION"] = "own";
        hooks.Run("preprovision");
        SetOutputs();
        hooks.Run("postprovision");
        hooks.Run("postdown");
        Assert.DoesNotContain(hooks.Calls, call => call.StartsWith("az ad ", StringComparison.Ordinal));
        Assert.Equal("client-9", hooks.Environment["AUTH_CLIENT_ID"]);
    }

    /// <summary>azd down takes the outputs out of its environment; what the hooks keep there must be called otherwise.</summary>
    [Fact]
    public void No_output_has_the_name_of_what_a_hook_keeps() => Assert.Empty(
        BicepFiles.Named("main.bicep").Of(DeclarationKind.Output).Select(one => one.Name).Intersect(["AUTH_CLIENT_ID", "AUTH_REGISTRATION", "BUDGET_START"]));

    [Fact]
    public void What_the_hooks_read_is_an_output_or_is_set_by_somebody()
    {
        var outputs = BicepFiles.Named("main.bicep").Of(DeclarationKind.Output).Select(one => one.Name);
        // Without a default a variable that nobody sets ends the hook.
        var read = Directory.GetFiles(RepositoryRoot.Of("infra", "hooks")).SelectMany(file => BareVariable().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);
        Assert.Empty(read.Distinct().Except(outputs).Except(["ALERT_RECIPIENTS", "AZURE_ENV_NAME", "AZURE_SUBSCRIPTION_ID", "AUTH_CLIENT_ID", "BRAND_ID", "AZURE_LOCATION", "PUBLIC_ADDRESS"]));
    }

    [Theory]
    [InlineData("samples/brand.json", "brasa-lenta", 0, "")]
    [InlineData("samples/brand.json", "brasa", 1, "BRAND_ID is brasa, and samples/brand.json has another id")]
    [InlineData("samples/none.json", "brasa-lenta", 1, "There is no brand file samples/none.json: copy samples/brand.json to brand.json")]
    public void A_package_without_a_right_brand_file_is_not_made(string file, string id, int exit, string said)
    {
        hooks.Environment["BRAND_FILE"] = file;
        hooks.Environment["BRAND_ID"] = id;
        var result = hooks.Run("prepackage");
        Assert.Equal(exit, result.ExitCode);
        Assert.StartsWith(said, result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_brand_file_is_named()
    {
        File.WriteAllText(hooks.Of("empty.json"), "");
        hooks.Environment["BRAND_FILE"] = hooks.Of("empty.json");
        var (exit, said) = hooks.Run("prepackage");
        Assert.Equal(1, exit);
        Assert.Contains("empty.json is empty", said, StringComparison.Ordinal);
    }

    private void SetOutputs()
    {
        hooks.Environment["APP_ADDRESS"] = "https://app.example";
        hooks.Environment["PUBLIC_ADDRESS"] = "https://social.example.org/";
        hooks.Environment["IDENTITY_PRINCIPAL_ID"] = "principal-1";
        hooks.Environment["AZURE_TENANT_ID"] = "tenant-1";
        hooks.Environment["VAULT_NAME"] = "kv-1";
    }

    [GeneratedRegex(@"infra/hooks/[a-z]+\.sh")]
    private static partial Regex HookPath();

    [GeneratedRegex(@"\$\{?([A-Z][A-Z_]+)[}""'/% ]")]
    private static partial Regex BareVariable();
}

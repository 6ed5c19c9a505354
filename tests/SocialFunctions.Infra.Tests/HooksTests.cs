using System.Text.RegularExpressions;
using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Testing;

namespace SocialFunctions.Infra.Tests;

/// <summary>What azure.yaml, the hooks and Bicep call by name is there.</summary>
public sealed partial class HooksTests
{
    [Fact]
    public void Each_hook_of_azure_yaml_is_a_file_and_each_file_a_hook()
    {
        var named = HookPath().Matches(File.ReadAllText(RepositoryRoot.Of("azure.yaml"))).Select(match => match.Value).Order(StringComparer.Ordinal);
        var there = Directory.GetFiles(RepositoryRoot.Of("infra", "hooks")).Select(file => $"infra/hooks/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);
        Assert.Equal(there, named);
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

    [GeneratedRegex(@"infra/hooks/[a-z]+\.sh")]
    private static partial Regex HookPath();

    [GeneratedRegex(@"\$\{?([A-Z][A-Z_]+)[}""'/% ]")]
    private static partial Regex BareVariable();
}

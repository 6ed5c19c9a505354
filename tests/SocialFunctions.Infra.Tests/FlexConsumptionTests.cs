using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Testing;

namespace SocialFunctions.Infra.Tests;

/// <summary>Flex Consumption refuses, or silently ignores, much that other plans take: <c>flex-refuses.tsv</c>.</summary>
public sealed class FlexConsumptionTests
{
    private static readonly Declaration App = BicepFiles.Named("app.bicep").Find("app")!;

    [Fact]
    public void The_site_has_no_property_that_it_refuses()
    {
        var set = App.Body.Descendants().Where(node => node.Type == "object").Prepend(App.Body).SelectMany(one => one.Properties()).Select(one => one.Name).ToList();
        Assert.Contains("instanceMemoryMB", set);
        Assert.Empty(set.Intersect(Refused("property"), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_app_has_no_setting_that_it_refuses()
    {
        var set = BicepFiles.Named("settings.bicep").Tree.Descendants().Where(node => node.Type == "object").SelectMany(one => one.Properties()).Select(one => one.Name).ToList();
        Assert.Contains("AZURE_CLIENT_ID", set);
        Assert.Empty(set.Intersect(Refused("setting"), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_runtime_is_that_of_the_code()
    {
        var runtime = App.Body.Property("properties")!.Property("functionAppConfig")!.Property("runtime")!;
        Assert.Equal("dotnet-isolated", runtime.Property("name")!.Literal);
        Assert.Contains(
            $"<TargetFramework>net{runtime.Property("version")!.Literal}</TargetFramework>", File.ReadAllText(RepositoryRoot.Of("Directory.Build.props")), StringComparison.Ordinal);
    }

    private static List<string> Refused(string kind)
    {
        var names = File.ReadLines(RepositoryRoot.Of("tests", "SocialFunctions.Infra.Tests", "Azure", "flex-refuses.tsv"))
            .Select(line => line.Split('\t')).Where(cells => cells[0] == kind).Select(cells => cells[1]).ToList();
        Assert.InRange(names.Count, 15, 100);
        return names;
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Testing;

namespace SocialFunctions.Infra.Tests;

/// <summary>What a person says: main.bicep, main.parameters.json and docs/deploy.md name the same, and say what is right.</summary>
public sealed partial class ParameterTests
{
    private static readonly BicepFile Main = BicepFiles.Named("main.bicep");

    private static readonly Dictionary<string, JsonElement> Given = JsonDocument
        .Parse(File.ReadAllText(RepositoryRoot.Of("infra", "main.parameters.json"))).RootElement.GetProperty("parameters")
        .EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetProperty("value"));

    [Fact]
    public void The_parameter_file_names_each_parameter() =>
        Assert.Equal(Main.Of(DeclarationKind.Parameter).Select(one => one.Name), Given.Keys);

    [Fact]
    public void Each_parameter_says_what_it_is() =>
        Assert.All(Main.Of(DeclarationKind.Parameter), one => Assert.NotNull(one.Decorator("description")));

    [Fact]
    public void What_is_asked_of_a_person_may_not_be_empty() => Assert.All(
        Main.Of(DeclarationKind.Parameter).Where(one => one.Value is null),
        one => Assert.True(one.Decorator("minLength") is not null || one.Decorator("allowed") is not null, one.Name));

    /// <summary>A default in both places is the same in both.</summary>
    [Fact]
    public void Defaults_of_the_parameter_file_are_those_of_Bicep()
    {
        var inBoth = from parameter in Main.Of(DeclarationKind.Parameter)
                     let said = Given[parameter.Name].ValueKind == JsonValueKind.String ? Variable().Match(Given[parameter.Name].GetString()!) : Match.Empty
                     where said.Groups["default"].Success && parameter.Value is not null
                     select (parameter.Name, InBicep: parameter.Value!.Literal ?? parameter.Value.Text, InFile: said.Groups["default"].Value);
        Assert.All(inBoth, one => Assert.Equal((one.Name, one.InBicep), (one.Name, one.InFile)));
        Assert.InRange(inBoth.Count(), 10, 30);
    }

    [Fact]
    public void Defaults_are_allowed_values() => Assert.All(
        Main.Of(DeclarationKind.Parameter).Where(one => one.Decorator("allowed") is not null && one.Value is not null),
        one => Assert.Contains(
            one.Value!.Literal ?? one.Value.Text,
            one.Decorator("allowed")!.Children[1].Children[0].Children.Select(value => value.Literal ?? value.Text)));

    [Fact]
    public void The_page_on_deploying_names_each_variable_that_a_person_sets()
    {
        var page = File.ReadAllText(RepositoryRoot.Of("docs", "deploy.md"));
        var variables = Given.Values.Where(value => value.ValueKind == JsonValueKind.String)
            .Select(value => Variable().Match(value.GetString()!).Groups["name"].Value)
            .Except(["AZURE_ENV_NAME", "AZURE_PRINCIPAL_ID", "AZURE_PRINCIPAL_TYPE"]);
        Assert.All(variables, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
        Assert.All(Given.Where(one => one.Value.ValueKind == JsonValueKind.Object), one => Assert.Contains($"`{one.Key}`", page, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\$\{(?<name>[A-Z_]+)(=(?<default>.*))?\}$")]
    private static partial Regex Variable();
}

using System.Text.RegularExpressions;

namespace SocialFunctions.Docs.Tests.Workflows;

/// <summary>What the workflows hand to Azure is what the files of <c>infra/</c> ask for.</summary>
public sealed partial class WorkflowParameterTests
{
    /// <summary>azd finds out itself who deploys.</summary>
    private static readonly string[] OfAzd = ["AZURE_PRINCIPAL_ID"];

    [Fact]
    public void What_if_gives_every_required_parameter_and_none_that_is_not_there()
    {
        var declared = Parameter().Matches(RepositoryFiles.Text("infra/main.bicep"))
            .ToDictionary(parameter => parameter.Groups[1].Value, parameter => parameter.Groups[2].Success);
        var given = Given().Matches(RepositoryFiles.Text(".github/workflows/infra.yml")).Select(one => one.Groups[1].Value).ToList();

        Assert.NotEmpty(given);
        Findings.None(given.Where(name => !declared.ContainsKey(name)).Select(name => $"infra/main.bicep has no parameter {name}."));
        Findings.None(declared.Where(one => !one.Value && !given.Contains(one.Key)).Select(one => $"infra.yml does not give {one.Key}."));
    }

    [Fact]
    public void The_deployment_sets_what_the_parameters_take_from_the_environment()
    {
        var asked = Variable().Matches(RepositoryFiles.Text("infra/main.parameters.json")).Select(one => one.Groups[1].Value).ToList();
        var set = Setting().Matches(RepositoryFiles.Text(".github/workflows/deploy.yml")).Select(one => one.Groups[1].Value).ToList();

        Assert.NotEmpty(asked);
        Findings.None(asked.Except(OfAzd).Except(set).Select(name => $"deploy.yml does not set {name}."));
    }

    /// <summary>The second group: it has a default.</summary>
    [GeneratedRegex(@"^param (\w+) \w+( = .*)?$", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^\s+(\w+)=\S+( \\)?$", RegexOptions.Multiline)]
    private static partial Regex Given();

    /// <summary>With a default or without: what a person set must not fall back to it because a pipeline deploys.</summary>
    [GeneratedRegex(@"\$\{([A-Z_]+)[=}]")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^\s+([A-Z_]+): ", RegexOptions.Multiline)]
    private static partial Regex Setting();
}

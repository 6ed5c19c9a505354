using System.Text.Json;
using System.Text.RegularExpressions;
using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Testing;

namespace SocialFunctions.Infra.Tests;

/// <summary>The app's settings as <c>infra/settings.bicep</c> sets them, and as docs/deploy.md shows that a person adds to them.</summary>
internal static partial class BicepSettings
{
    private static readonly BicepFile Settings = BicepFiles.Named("settings.bicep");

    /// <summary>What Azure fills in, such as it could be.</summary>
    private static readonly Dictionary<string, string> Filled = new(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage__blobServiceUri"] = "https://st1.blob.core.windows.net/",
        ["AzureWebJobsStorage__queueServiceUri"] = "https://st1.queue.core.windows.net/",
        ["AzureWebJobsStorage__tableServiceUri"] = "https://st1.table.core.windows.net/",
        ["Hooks__PublicAddress"] = "https://func-1.azurewebsites.net",
        ["Language__Endpoint"] = "https://lang-1.cognitiveservices.azure.com/",
        ["Language__TextKey"] = new string('k', 72),
        ["Mail__Host"] = "smtp.example.org",
        ["Mail__Port"] = "587",
        ["Mail__User"] = "reports",
        ["Mail__Password"] = "0123456789abcdef",
        ["Mail__From"] = "",
    };

    /// <summary>Of the app itself.</summary>
    public static Dictionary<string, SyntaxNode> Own => Of("own");

    /// <summary>Of the app itself, from the vault: name of the secret.</summary>
    public static Dictionary<string, SyntaxNode> Secrets => Settings.Find("secrets")!.Value!.Descendants()
        .Where(node => node.Type == "object").SelectMany(node => node.Properties()).ToDictionary(one => one.Name, one => one.Value);

    public static Dictionary<string, SyntaxNode> All => new(Of("host").Concat(Own).Concat(Secrets), StringComparer.Ordinal);

    /// <summary>What stands in Azure after a deployment.</summary>
    public static Dictionary<string, string?> Deployed()
    {
        var settings = All.ToDictionary(one => one.Key, one => Filled.GetValueOrDefault(one.Key) ?? one.Value.Literal);
        // The package brings it in Azure; here it is that of the samples.
        settings["Brand__File"] = RepositoryRoot.Of("samples", "brand.json");
        return settings;
    }

    /// <summary>The value that docs/deploy.md shows for a parameter that is an object.</summary>
    public static Dictionary<string, string> Example(string parameter)
    {
        var page = File.ReadAllText(RepositoryRoot.Of("docs", "deploy.md"));
        var json = JsonBlock().Matches(page).Select(match => match.Groups[1].Value).Single(text => text.Contains($"\"{parameter}\"", StringComparison.Ordinal));
        return JsonDocument.Parse($"{{{json}}}").RootElement.GetProperty(parameter).GetProperty("value")
            .EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!);
    }

    private static Dictionary<string, SyntaxNode> Of(string variable) =>
        Settings.Find(variable)!.Value!.Properties().ToDictionary(one => one.Name, one => one.Value);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}

using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Looks up what triggers name: connections, and <c>%Setting%</c> in schedules and queue names.</summary>
internal sealed partial class AppSettings(IConfiguration configuration)
{
    public const string DefaultConnection = "AzureWebJobsStorage";

    public string Resolve(string text) => Placeholder().Replace(text, match =>
        configuration[Key(match.Groups[1].Value)] is { Length: > 0 } value
            ? value
            : throw new StartupFailure($"The setting {match.Groups[1].Value}, which a trigger names as %{match.Groups[1].Value}%, is missing.", StartupFailure.WrongSettings));

    public bool IsDisabled(string function) =>
        bool.TryParse(First($"AzureWebJobs.{function}.Disabled", $"AzureWebJobs:{function}:Disabled"), out var disabled) && disabled;

    /// <param name="connection">As a trigger names it; null is the host's own.</param>
    public StorageSection Storage(string? connection)
    {
        var name = connection ?? DefaultConnection;
        string[] places = [$"AzureWebJobs{name}", $"ConnectionStrings:AzureWebJobs{name}", name, $"ConnectionStrings:{name}"];
        return places.Select(place => configuration.GetSection(Key(place))).FirstOrDefault(IsFilled) is { } section
            ? new StorageSection(name, section)
            : throw new StartupFailure(
                $"The setting {name} is missing: set it to the connection string of the storage account, or {name}__accountName to its name.", StartupFailure.WrongSettings);
    }

    // An empty value is how people switch a setting off.
    private static bool IsFilled(IConfigurationSection section) =>
        !string.IsNullOrEmpty(section.Value) || section.GetChildren().Any(child => !string.IsNullOrEmpty(child.Value));

    private string? First(params string[] names) =>
        names.Select(name => configuration[Key(name)]).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static string Key(string name) => name.Replace("__", ":", StringComparison.Ordinal);

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}

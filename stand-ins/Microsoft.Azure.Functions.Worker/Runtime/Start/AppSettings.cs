using System.Text.RegularExpressions;
using Azure.Storage.Queues;
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

    public string ConnectionString(string? connection)
    {
        var name = connection ?? DefaultConnection;
        var text = First($"AzureWebJobs{name}", name, $"ConnectionStrings:{name}", $"ConnectionStrings:AzureWebJobs{name}")
            ?? throw new StartupFailure($"The setting {name}, which holds the connection string of the storage account, is missing.", StartupFailure.WrongSettings);
        try
        {
            // Making a client parses the text and calls nobody.
            _ = new QueueServiceClient(text);
            return text;
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new StartupFailure(
                $"{name} is not a connection string: copy the whole one of the storage account, or write UseDevelopmentStorage=true for Azurite.",
                StartupFailure.WrongSettings,
                unreadable);
        }
    }

    private string? First(params string[] names) =>
        names.Select(name => configuration[Key(name)]).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static string Key(string name) => name.Replace("__", ":", StringComparison.Ordinal);

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}

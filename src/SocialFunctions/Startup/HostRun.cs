using Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SocialFunctions.Startup;

/// <summary>Runs the host; what stops it from starting is said in plain words, not as a stack trace.</summary>
internal static class HostRun
{
    public const int WrongSettings = 2;
    public const int NoStorage = 4;

    public static async Task<int> RunAsync(Func<IHost> build)
    {
        try
        {
            using var host = build();
            // Once more than the host does it, and before it makes its services, some of which read settings while they are made.
            host.Services.GetService<IStartupValidator>()?.Validate();
            await host.RunAsync();
            return Environment.ExitCode;
        }
        catch (Exception wrong) when (Problems(wrong) is { Count: > 0 } problems)
        {
            foreach (var problem in problems)
                await Console.Error.WriteLineAsync(problem);
            return WrongSettings;
        }
        catch (Exception unreachable) when (IsUnreachable(unreachable))
        {
            await Console.Error.WriteLineAsync(
                "Storage cannot be reached: check that Azurite is running, or that AzureWebJobsStorage names your storage account.");
            return NoStorage;
        }
    }

    /// <summary>What the settings did wrong; empty when anything else failed. Several capabilities may complain at once.</summary>
    private static IReadOnlyList<string> Problems(Exception failure) => failure switch
    {
        OptionsValidationException wrong => [.. wrong.Failures],
        // A word where a setting must be a number or a flag: the binder names the setting in its message.
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } unreadable => [unreadable.Message],
        AggregateException several when several.InnerExceptions.All(one => Problems(one).Count > 0) =>
            [.. several.InnerExceptions.SelectMany(Problems)],
        _ => [],
    };

    /// <summary>No answer at all, after the client's retries: status 0, alone or several times over.</summary>
    private static bool IsUnreachable(Exception failure) => failure switch
    {
        RequestFailedException { Status: 0 } => true,
        AggregateException several => several.InnerExceptions.All(IsUnreachable),
        _ => false,
    };
}

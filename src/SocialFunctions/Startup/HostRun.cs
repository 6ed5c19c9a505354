using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SocialFunctions.Storage;

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
            await host.Services.GetRequiredService<StoragePreparation>().RunAsync(CancellationToken.None);
            await host.RunAsync();
            return Environment.ExitCode;
        }
        catch (Exception wrong) when (Problems(wrong) is { Count: > 0 } problems)
        {
            foreach (var problem in problems)
                await Console.Error.WriteLineAsync(problem);
            return WrongSettings;
        }
        catch (StorageNotReady storage)
        {
            foreach (var sentence in storage.Sentences)
                await Console.Error.WriteLineAsync(sentence);
            return NoStorage;
        }
        catch (StorageProblem storage)
        {
            await Console.Error.WriteLineAsync(storage.Message);
            return NoStorage;
        }
    }

    /// <summary>What the settings did wrong; empty when anything else failed. Several capabilities may complain at once.</summary>
    private static IReadOnlyList<string> Problems(Exception failure) => failure switch
    {
        OptionsValidationException wrong => [.. wrong.Failures],
        AggregateException several when several.InnerExceptions.All(one => Problems(one).Count > 0) =>
            [.. several.InnerExceptions.SelectMany(Problems)],
        _ => [],
    };
}

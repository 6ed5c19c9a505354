using Azure;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>
/// Turns what stops a host from starting into sentences on standard error and an exit code. It works on exceptions
/// that nobody caught, so that <c>Build().Run()</c> stays as it is and a test sees the exception itself.
/// </summary>
internal static class UnhandledStartup
{
    private static int installed;

    public static void Install()
    {
        if (Interlocked.Exchange(ref installed, 1) == 0)
            AppDomain.CurrentDomain.UnhandledException += (_, e) => ExitFor(e.ExceptionObject as Exception);
    }

    /// <summary>The lines to print and the exit code, or null when the exception is somebody's bug and its trace is wanted.</summary>
    public static (IReadOnlyList<string> Lines, int ExitCode)? Explain(Exception? exception)
    {
        var all = Flatten(exception).ToList();
        var invalid = all.OfType<OptionsValidationException>().SelectMany(e => e.Failures).ToList();
        if (invalid.Count > 0)
            return (invalid, StartupFailure.WrongSettings);
        if (all.OfType<StartupFailure>().FirstOrDefault() is { } failure)
            return ([failure.Message], failure.ExitCode);
        if (all.OfType<AddressInUseException>().Any())
            return (["The port is taken: end the process that uses it, or name another with --port."], StartupFailure.PortTaken);
        if (all.OfType<RequestFailedException>().FirstOrDefault(StorageErrors.IsUnreachable) is not null)
            return (["The storage account cannot be reached. Is Azurite running, and is AzureWebJobsStorage right?"], StartupFailure.NoStorage);
        return null;
    }

    private static void ExitFor(Exception? exception)
    {
        if (Explain(exception) is not var (lines, exitCode))
            return;
        foreach (var line in lines)
            Console.Error.WriteLine(line);
        Environment.Exit(exitCode);
    }

    private static IEnumerable<Exception> Flatten(Exception? exception) => exception switch
    {
        null => [],
        AggregateException many => many.InnerExceptions.SelectMany(Flatten),
        _ => Flatten(exception.InnerException).Prepend(exception),
    };
}

using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>One line an entry: time, level, category, message, and the exception with its line ends taken out.</summary>
internal sealed class LineFormatter(RuntimeClock clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        // What stops the start is told in sentences when the process ends; a trace before them would say it twice.
        if (logEntry.Category == "Microsoft.Extensions.Hosting.Internal.Host" && UnhandledStartup.Explain(logEntry.Exception) is not null)
            return;

        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{clock.UtcNow:yyyy-MM-ddTHH:mm:ss.fffZ} {Word(logEntry.LogLevel)} {logEntry.Category}: {logEntry.Formatter(logEntry.State, logEntry.Exception)}");
        if (logEntry.Exception is { } exception)
            line += " | " + exception;
        textWriter.WriteLine(line.ReplaceLineEndings(" "));
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "error",
        _ => "fatal",
    };
}

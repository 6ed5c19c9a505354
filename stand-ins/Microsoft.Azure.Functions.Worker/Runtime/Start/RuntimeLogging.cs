using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Microsoft.Azure.Functions.Worker.StandIn;

internal static class RuntimeLogging
{
    // Their entries hold the address, where a caller may have put a key: in the query string, or in what a route leaves open.
    private static readonly string[] RequestLogs = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Routing"];

    public static void Configure(ILoggingBuilder logging, HostSettings settings)
    {
        logging.AddConfiguration(settings.Logging);
        logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        logging.AddConsole(o =>
        {
            o.FormatterName = LineFormatter.FormatterName;
            o.LogToStandardErrorThreshold = LogLevel.Error;
        });
        // Last of all, so that no setting switches the request log on.
        logging.Services.PostConfigure<LoggerFilterOptions>(options =>
        {
            foreach (var log in RequestLogs)
                Silence(options, log);
        });
    }

    private static void Silence(LoggerFilterOptions options, string log)
    {
        foreach (var rule in options.Rules.Where(r => r.CategoryName?.StartsWith(log, StringComparison.OrdinalIgnoreCase) == true).ToList())
            options.Rules.Remove(rule);
        // One for each provider that has rules: those would win over a rule for all.
        foreach (var provider in options.Rules.Select(r => r.ProviderName).Append(null).Distinct().ToList())
            options.Rules.Add(new LoggerFilterRule(provider, log, LogLevel.Error, null));
    }
}

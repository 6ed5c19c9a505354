using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Microsoft.Azure.Functions.Worker.StandIn;

internal static class RuntimeLogging
{
    // Its entries hold the query string, where a caller may have put a key.
    private const string RequestLog = "Microsoft.AspNetCore.Hosting";

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
            foreach (var rule in options.Rules.Where(r => r.CategoryName?.StartsWith(RequestLog, StringComparison.OrdinalIgnoreCase) == true).ToList())
                options.Rules.Remove(rule);
            // One for each provider that has rules: those would win over a rule for all.
            foreach (var provider in options.Rules.Select(r => r.ProviderName).Append(null).Distinct().ToList())
                options.Rules.Add(new LoggerFilterRule(provider, RequestLog, LogLevel.Error, null));
        });
    }
}

using System.Globalization;
using Microsoft.Extensions.Configuration;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>
/// Reads <c>Connectors__{network}__{account}__…</c>: what the network's poller names, and for each <c>Enabled</c> (true unless it says
/// false), <c>PollMinutes</c> (1 to 1440), <c>DailyBudget</c> and <c>BaseAddress</c>.
/// </summary>
internal static class ConnectorSettings
{
    public const string SectionName = "Connectors";

    private const int DefaultMinutes = 5;

    public static IEnumerable<Connector> Of(IConfiguration configuration, IPoller poller) =>
        SettingNames.Section(configuration.GetSection(SectionName), poller.Network).GetChildren().Where(IsEnabled).Select(section => new Connector
        {
            Network = poller.Network,
            Account = section.Key,
            Settings = poller.Settings.ToDictionary(setting => setting.Name, setting => Values(section, setting), StringComparer.Ordinal),
            BaseAddress = Uri.TryCreate(section["BaseAddress"], UriKind.Absolute, out var address) ? address : null,
            Pause = TimeSpan.FromMinutes(Number(section["PollMinutes"]) ?? DefaultMinutes),
            DailyBudget = Number(section["DailyBudget"]) is { } budget ? (decimal)budget : poller.Budget.Daily,
        });

    public static bool IsEnabled(IConfigurationSection section) =>
        !bool.TryParse(section["Enabled"], out var enabled) || enabled;

    public static IReadOnlyList<string> Values(IConfigurationSection section, ConnectorSetting setting)
    {
        var values = setting.Several
            ? section.GetSection(setting.Name).GetChildren().Select(child => child.Value)
            : [section[setting.Name]];
        return [.. values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim())];
    }

    public static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}

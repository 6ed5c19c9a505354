using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Startup;

namespace SocialFunctions.Ingestion;

/// <summary>Everything that is wrong with the settings of the connectors, each with its path, and with its value only where that is no secret.</summary>
internal static partial class ConnectorProblems
{
    private const int MostBudget = 1_000_000_000;

    private static readonly string[] Common = ["Enabled", "PollMinutes", "DailyBudget", "BaseAddress"];

    public static IEnumerable<string> Of(IConfiguration configuration, IEnumerable<IPoller> pollers)
    {
        var known = pollers.Where(poller => poller.Network != NetworkNames.Feed).ToDictionary(poller => poller.Network);
        foreach (var problem in SettingNames.Problems(configuration.GetSection(ConnectorSettings.SectionName)))
            yield return problem;
        foreach (var network in configuration.GetSection(ConnectorSettings.SectionName).GetChildren())
        {
            if (!known.TryGetValue(SettingNames.Read(network.Key), out var poller))
                yield return $"{Path(network)}: there is no such network to poll; known are {string.Join(", ", known.Keys)} (feeds stand in the brand file).";
            else
                foreach (var problem in network.GetChildren().Where(ConnectorSettings.IsEnabled).SelectMany(account => Problems(account, poller)))
                    yield return problem;
        }
    }

    private static IEnumerable<string> Problems(IConfigurationSection account, IPoller poller)
    {
        if (!AccountName().IsMatch(account.Key))
            yield return $"{Path(account)}: an account is named by 1 to 32 of the characters a-z, 0-9 and -.";
        if (ReadableSettings.FlagProblem(account.GetSection("Enabled")) is { } neither)
            yield return neither;
        foreach (var setting in poller.Settings.Where(setting => setting.Required && ConnectorSettings.Values(account, setting).Count == 0))
            yield return $"{Path(account)}__{setting.Name}{(setting.Several ? "__0" : "")} is missing: {setting.Meaning}";
        foreach (var given in account.GetChildren().Where(given => !Common.Contains(given.Key) && !poller.Settings.Any(one => one.Name == given.Key)))
            yield return $"{Path(given)}: {poller.Network} knows no such setting; it knows {string.Join(", ", poller.Settings.Select(one => one.Name).Concat(Common))}.";
        if (account["PollMinutes"] is { Length: > 0 } minutes && ConnectorSettings.Number(minutes) is not (>= 1 and <= 1440))
            yield return $"{Path(account)}__PollMinutes is '{minutes}': it must be a number of minutes from 1 to 1440.";
        if (account["DailyBudget"] is { Length: > 0 } budget && ConnectorSettings.Number(budget) is not (> 0 and <= MostBudget))
            yield return $"{Path(account)}__DailyBudget is '{budget}': it must be a number of {UnitOf(poller)} above 0 and at most {MostBudget}, with a point for decimals.";
        if (account["BaseAddress"] is { Length: > 0 } address && !IsWeb(address))
            yield return $"{Path(account)}__BaseAddress must be an address that starts with https:// or http://.";
    }

    private static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private static string UnitOf(IPoller poller) => poller.Budget.Unit switch
    {
        BudgetUnit.Dollars => "dollars",
        BudgetUnit.Units => "quota units",
        _ => "calls",
    };

    private static string Path(IConfigurationSection section) => section.Path.Replace(":", "__", StringComparison.Ordinal);

    [GeneratedRegex("^[a-z0-9-]{1,32}$")]
    private static partial Regex AccountName();
}

using System.Globalization;
using System.Text;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests;

/// <summary>docs/networks.md is what the networks say of themselves: <c>APPROVE=1</c> writes it anew.</summary>
public sealed class NetworkDocsTests
{
    [Fact]
    public void The_page_of_the_networks_names_every_setting_stream_and_budget()
    {
        using var http = new HttpClient();
        var api = new ApiClient(http, new ApiOptions(), TimeProvider.System);
        var page = new StringBuilder("""
            # The networks

            What each network needs, as its code says it; a test keeps this page so. [operations.md](operations.md) has what all connectors and webhooks share.

            Not built: Pinterest, TikTok, Threads, WhatsApp.

            ## Webhooks

            The address to register is `https://{your app}/api/hooks/{name}`; Trustpilot's ends in its secret, `…/trustpilot/{secret}`, and `websub` registers itself. `Hooks__{name}__Enabled` is `true`; secrets are at least 16 characters long, the current one first.

            | name | brings | settings `Hooks__{name}__…` |
            | --- | --- | --- |

            """);
        foreach (var hook in NetworkCatalogue.Hooks(api))
            page.Append(CultureInfo.InvariantCulture, $"| `{hook.Name}` | {string.Join(", ", hook.Networks)} | {string.Join(", ", Needs(hook.Needs))} |\n");

        page.Append("\n## Connectors\n");
        foreach (var poller in NetworkCatalogue.Pollers(http, api, TimeProvider.System).OrderBy(poller => poller.Network, StringComparer.Ordinal))
            Describe(page, poller);
        Approved.Verify(page.ToString(), "docs", "networks.md");
    }

    private static void Describe(StringBuilder page, IPoller poller)
    {
        var streams = poller.Streams(Filled(poller)).Select(stream => $"`{stream.Name}`{Remark(stream)}");
        page.Append(CultureInfo.InvariantCulture, $"\n### {poller.Network}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Read from {string.Join(", ", streams)}. Budget a day unless set: {poller.Budget.Daily:#,0.##} {poller.Budget.Unit.ToString().ToLowerInvariant()}");
        page.Append(CultureInfo.InvariantCulture, $"{(poller.Budget.Zone == "UTC" ? "" : $", by the day of {poller.Budget.Zone}")}.");
        page.Append(poller is IEngagementReader ? " Counters are read again." : " Counters are not read again.");
        page.Append(poller is IFollowerReader ? " Followers are counted." : "");
        page.Append("\n\n| setting | required | meaning |\n| --- | --- | --- |\n");
        foreach (var setting in poller.Settings)
        {
            var name = setting.Several ? $"`{setting.Name}__0`…" : $"`{setting.Name}`";
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {(setting.Required ? "yes" : "")} | {setting.Meaning}{(setting.Secret ? " **Secret.**" : "")} |\n");
        }
    }

    private static string Remark(PollStream stream) => (stream.AlsoPushed, stream.ReleasedLate) switch
    {
        (true, true) => " (pushed as well; daily from three days back)",
        (true, false) => " (pushed as well)",
        (false, true) => " (daily from three days back)",
        _ => "",
    };

    private static IEnumerable<string> Needs(HookNeeds needs)
    {
        if (needs.AppSecrets)
            yield return "`AppSecrets__0`…";
        if (needs.VerifyTokens)
            yield return "`VerifyTokens__0`…";
        foreach (var value in needs.Values)
            yield return $"`{value}`";
    }

    private static Connector Filled(IPoller poller) => new()
    {
        Network = poller.Network,
        Account = "example",
        Settings = poller.Settings.ToDictionary<ConnectorSetting, string, IReadOnlyList<string>>(setting => setting.Name, _ => ["example"]),
        DailyBudget = poller.Budget.Daily,
    };
}

using System.Text.RegularExpressions;
using SocialFunctions.Testing;

namespace SocialFunctions.Docs.Tests.Runbook;

/// <summary>The runbook has a part for everything that the app and its alerts send people to it with.</summary>
public sealed partial class RunbookTests
{
    /// <summary>Alerts open the runbook at these anchors: a part that is renamed leaves somebody at the top of a long page, at night.</summary>
    private static readonly string[] Alerts =
    [
        "mentions-stopped", "queue-old", "poison", "webhooks-rejected", "connector-failing", "credentials-expiring", "report-missing", "language-budget",
    ];

    private static readonly string Page = RepositoryFiles.Text("docs/runbook.md");

    [Fact]
    public void Each_alert_has_its_part() => Assert.Equal(Alerts, Heading().Matches(Section("Alerts")).Select(heading => heading.Groups[1].Value));

    [Fact]
    public void The_alerts_are_those_that_are_deployed() => Assert.Equal(
        Alerts.Order(), AlertId().Matches(RepositoryFiles.Text("infra/alerts.bicep")).Select(alert => alert.Groups[1].Value).Order());

    [Fact]
    public void Each_reason_for_which_the_app_keeps_a_message_is_explained_and_no_other() => Assert.Equal(
        QuarantineReasons.InCode().Order(StringComparer.Ordinal),
        Reason().Matches(Section("Quarantine reasons")).Select(reason => reason.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void The_reasons_are_found_in_the_code()
    {
        // One of each kind: a search that finds nothing would make an empty list complete.
        var reasons = QuarantineReasons.InCode().ToList();
        Assert.Contains("…: …", reasons);
        Assert.Contains("The body is JSON, but not Meta's envelope: an object with \"object\" and a list \"entry\".", reasons);
        Assert.Contains("The answer is not a feed: neither RSS nor Atom.", reasons);
        Assert.Contains("InvalidOperationException: What a push named could not be fetched: …", reasons);
        Assert.Contains("Its body is gone.", reasons);
    }

    private static string Section(string title)
    {
        var begin = Page.IndexOf($"\n## {title}\n", StringComparison.Ordinal);
        Assert.True(begin >= 0, $"docs/runbook.md has no part '{title}'.");
        var end = Page.IndexOf("\n## ", begin + 1, StringComparison.Ordinal);
        return Page[begin..(end < 0 ? Page.Length : end)];
    }

    [GeneratedRegex("^### (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `(.+?)` \|", RegexOptions.Multiline)]
    private static partial Regex Reason();

    [GeneratedRegex(@"^\s+id: '([a-z-]+)'", RegexOptions.Multiline)]
    private static partial Regex AlertId();
}

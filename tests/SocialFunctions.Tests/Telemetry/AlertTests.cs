using System.Text.Json;
using System.Text.RegularExpressions;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Telemetry;

/// <summary>A rule that asks for what the app does not say would be silent for ever, and look as if all were well.</summary>
[Collection(SignalTests.Name)]
public sealed class AlertTests(WrittenSignals signals)
{
    private static readonly string[] Ids =
    [
        "mentions-stopped", "queue-old", "poison", "webhooks-rejected", "connector-failing", "credentials-expiring", "report-missing", "language-budget",
    ];

    private static readonly string Bicep = File.ReadAllText(RepositoryRoot.Of("infra", "alerts.bicep"));

    private static readonly string Signals = Regex.Match(Bicep, "^var signals = '(?<text>.+)'$", RegexOptions.Multiline).Groups["text"].Value;

    private static readonly Dictionary<string, SignalQuery> Rules = Regex
        .Matches(Bicep, "id: '(?<id>[a-z-]+)'[^{]*?query: '\\$\\{signals\\}(?<query>.+?)'\\s*\\}", RegexOptions.Singleline)
        .ToDictionary(match => match.Groups["id"].Value, match => new SignalQuery(Signals + match.Groups["query"].Value));

    [Fact]
    public void There_are_exactly_the_eight_rules()
    {
        Assert.Equal(Ids, Rules.Keys);
        Assert.Equal(Ids.Length, Regex.Count(Bicep, "^    id: ", RegexOptions.Multiline));
    }

    [Fact]
    public void Each_rule_asks_for_signals_and_dimensions_that_the_app_writes() =>
        Assert.All(Rules.Values, rule => Assert.Null(rule.ProblemWith(signals.Lines)));

    [Fact]
    public void Each_rule_opens_its_page_of_the_runbook() =>
        Assert.Equal(2, Regex.Count(Bicep, Regex.Escape("${runbook}#${rule.id}")));

    [Fact]
    public void Each_chart_of_the_workbook_asks_for_signals_and_dimensions_that_the_app_writes()
    {
        using var workbook = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Of("infra", "workbook.json")));
        var queries = workbook.RootElement.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("type").GetInt32() == 3)
            .Select(item => new SignalQuery(item.GetProperty("content").GetProperty("query").GetString()!))
            .ToList();
        Assert.NotEmpty(queries);
        Assert.All(queries, query => Assert.Null(query.ProblemWith(signals.Lines)));
    }

    [Theory]
    [InlineData("AppTraces | where Message startswith \"Signal \" | parse Message with \"Signal \" Name \" \" Dimensions \"value=\" Value:real | where Name == \"mentions_recieved\"")]
    [InlineData("AppTraces | where Message startswith \"Signal \" | parse Message with \"Signal:\" Name \" \" Dimensions \"value=\" Value:real | where Name == \"mentions_received\"")]
    [InlineData("AppTraces | where Message startswith \"Signal \" | parse Message with \"Signal \" Name \" \" Dimensions \"value=\" Value:real | where Name == \"mentions_received\" | parse Dimensions with * \"queue=\" Queue \" \" *")]
    public void A_wrong_name_template_or_dimension_would_be_found(string query) => Assert.NotNull(new SignalQuery(query).ProblemWith(signals.Lines));
}

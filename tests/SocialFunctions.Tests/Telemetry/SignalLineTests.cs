using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Telemetry;

/// <summary>Alerts, workbook and documents stand on these lines.</summary>
[Collection(SignalTests.Name)]
public sealed class SignalLineTests(WrittenSignals signals)
{
    [Theory]
    [InlineData("Signal mentions_received network=google-reviews via=push value=1")]
    [InlineData("Signal webhook_rejected hook=meta reason=signature value=1")]
    [InlineData("Signal polls network=x outcome=Throttled value=1")]
    [InlineData("Signal polls network=x outcome=ok value=1")]
    [InlineData("Signal classification_latency.count value=1")]
    [InlineData("Signal classification_latency.sum value=0.0125")]
    [InlineData("Signal classification_latency.max value=0.0125")]
    [InlineData("Signal language_records value=7")]
    [InlineData("Signal queue_age queue=mentions value=3600")]
    [InlineData("Signal poison_count queue=mentions value=1")]
    [InlineData("Signal turns_open department=service value=5")]
    [InlineData("Signal credential_days network=x value=-1.5")]
    [InlineData("Signal reports_missing value=0")]
    [InlineData("Signal language_budget_used value=0.95")]
    public void A_measurement_is_one_line_of_one_form(string line) => Assert.Contains(line, signals.Lines);

    [Fact]
    public void Every_instrument_of_the_app_writes_a_line_at_information()
    {
        Assert.NotEmpty(signals.Instruments);
        Assert.All(signals.Instruments, instrument =>
            Assert.Contains(signals.Lines, line => Regex.IsMatch(line, $"^Signal {instrument.Name}(\\.count)? ")));
        Assert.Equal([LogLevel.Information], signals.Levels);
    }

    [Fact]
    public void The_document_lists_every_instrument_with_its_unit_and_dimensions_and_no_other()
    {
        var rows = File.ReadAllLines(RepositoryRoot.Of("docs", "telemetry.md"))
            .Select(line => Regex.Match(line, "^\\| `(?<name>[a-z_]+)` \\| (?<kind>counter|gauge|histogram) \\| (?<unit>[^|]+) \\| (?<dimensions>[^|]+) \\|"))
            .Where(match => match.Success)
            .ToDictionary(match => match.Groups["name"].Value);
        Assert.Equal(signals.Instruments.Select(one => one.Name).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(signals.Instruments, instrument =>
        {
            var row = rows[instrument.Name].Groups;
            Assert.Equal(KindOf(instrument), row["kind"].Value);
            Assert.Equal(instrument.Unit!.Trim('{', '}'), row["unit"].Value.Trim());
            var line = signals.Lines.First(one => Regex.IsMatch(one, $"^Signal {instrument.Name}(\\.count)? "));
            var dimensions = Regex.Matches(line, " (?<key>[a-z]+)=").Select(match => match.Groups["key"].Value).Where(key => key != "value");
            Assert.Equal(dimensions, Regex.Matches(row["dimensions"].Value, "`(?<key>[a-z]+)`").Select(match => match.Groups["key"].Value));
        });
    }

    private static string KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0].ToLowerInvariant();
}

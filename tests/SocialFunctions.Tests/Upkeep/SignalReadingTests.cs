using System.Diagnostics.Metrics;
using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Tests.Reporting;
using SocialFunctions.Tests.Telemetry;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Tests.Upkeep;

[Collection(SignalTests.Name)]
public sealed class SignalReadingTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Queues_turns_connectors_reports_and_budget_are_measured_as_they_are()
    {
        var rig = Rig();
        await rig.StartedAsync(Now);
        await fixture.Storage.Queue(QueueNames.Mentions).SendMessageAsync("one");
        await fixture.Storage.Queue(QueueNames.Mentions).SendMessageAsync("two");
        await fixture.Storage.Queue(QueueNames.MailPoison).SendMessageAsync("three");
        await PutCaseAsync(rig, "1", "open", "care", Now.AddMinutes(-1));
        await PutCaseAsync(rig, "2", "open", "care", Now.AddMinutes(1));
        await PutCaseAsync(rig, "3", "open", "a-department-of-last-year", null);
        await PutCaseAsync(rig, "4", "answered", "care", Now.AddMinutes(-1));
        await PutAccountAsync(rig, "blog", new PollState { LastError = "It does not answer.", SessionExpires = Now.AddDays(3) });
        await PutAccountAsync(rig, "news", new PollState { SessionExpires = Now.AddDays(9) });
        await fixture.Storage.Table(TableNames.Spend).UpsertEntityAsync(
            new TableEntity(rig.Brand.Id, Keys.SpendRow("20261120", "*language*", "records")) { ["given"] = 190L });

        // The emulator's own clock dates the messages.
        rig.Clock.Now = Now;
        var measured = await MeasureAsync(rig);

        Assert.Equal(2, measured["queue_length queue=mentions"]);
        Assert.Equal(0, measured["queue_length queue=classified"]);
        Assert.Equal(0, measured["queue_age queue=classified"]);
        Assert.Equal(1, measured["poison_count queue=mail"]);
        Assert.Equal(0, measured["poison_count queue=mentions"]);
        Assert.Equal((2, 1), (measured["turns_open department=care"], measured["turns_overdue department=care"]));
        Assert.Equal((1, 0), (measured["turns_open department=none"], measured["turns_overdue department=none"]));
        Assert.Equal(1, measured["connectors_failing network=feed"]);
        Assert.Equal(3, measured["credential_days network=feed"]);
        Assert.Equal(0, measured["reports_missing"]);
        Assert.Equal(0.95, measured["language_budget_used"]);
    }

    [Fact]
    public async Task The_age_of_a_queue_is_that_of_its_oldest_message()
    {
        var rig = Rig();
        await fixture.Storage.Queue(QueueNames.Classified).SendMessageAsync("one");
        rig.Clock.Now = DateTimeOffset.UtcNow.AddHours(1);
        var age = (await MeasureAsync(rig))["queue_age queue=classified"];
        await fixture.Storage.Queue(QueueNames.Classified).ClearMessagesAsync();
        Assert.InRange(age, 3_540, 3_660);
    }

    private ReportingRig Rig() => new(
        fixture.Storage,
        ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC") with
        {
            Feeds = [new Feed("blog", new Uri("https://blog.example/feed")), new Feed("news", new Uri("https://news.example/feed"))],
        },
        new SteppedClock());

    /// <summary>By name and dimensions, as a line would have them.</summary>
    private static async Task<Dictionary<string, double>> MeasureAsync(ReportingRig rig)
    {
        var measured = new Dictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Meter.Name == UpkeepTelemetry.Name)
                    it.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured[Name(instrument, tags)] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured[Name(instrument, tags)] = value);
        listener.Start();
        await rig.Signals.MeasureAsync(CancellationToken.None);
        return measured;
    }

    private static string Name(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]);

    private static async Task PutCaseAsync(ReportingRig rig, string id, string state, string department, DateTimeOffset? due)
    {
        var row = new TableEntity(Keys.NetworkPartition(rig.Brand.Id, NetworkNames.X), id) { ["state"] = state, ["department"] = department };
        if (due is { } instant)
            row["due"] = instant.UtcDateTime;
        await rig.Storage.Table(TableNames.Cases).UpsertEntityAsync(row);
    }

    private static async Task PutAccountAsync(ReportingRig rig, string account, PollState state) => await rig.Storage.Table(TableNames.Cursors)
        .UpsertEntityAsync(state.Write(rig.Brand.Id, new PollOrder(NetworkNames.Feed, account)));
}

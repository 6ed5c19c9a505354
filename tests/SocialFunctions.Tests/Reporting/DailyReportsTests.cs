using SocialFunctions.Reporting;
using SocialFunctions.Storage;
using static SocialFunctions.Tests.Reporting.ReportDays;

namespace SocialFunctions.Tests.Reporting;

public sealed class DailyReportsTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    [Theory]
    // Madrid, 29 March 2026: the clock goes from 02:00 to 03:00, so the day ends 23 hours after it began.
    [InlineData("Europe/Madrid", 8, "2026-03-29", "2026-03-29T22:00:00Z", "2026-03-30T06:00:00Z")]
    // Madrid, 25 October 2026: 25 hours.
    [InlineData("Europe/Madrid", 8, "2026-10-25", "2026-10-25T23:00:00Z", "2026-10-26T07:00:00Z")]
    // The report hour of 29 March is skipped: the first instant that shows at least 02:00 is 03:00.
    [InlineData("Europe/Madrid", 2, "2026-03-28", "2026-03-28T23:00:00Z", "2026-03-29T01:00:00Z")]
    // The report hour of 25 October comes twice: the first counts.
    [InlineData("Europe/Madrid", 2, "2026-10-24", "2026-10-24T22:00:00Z", "2026-10-25T00:00:00Z")]
    [InlineData("America/Mexico_City", 8, "2026-11-20", "2026-11-21T06:00:00Z", "2026-11-21T14:00:00Z")]
    public async Task A_day_is_written_once_it_has_ended_and_mailed_once_the_report_hour_has_come(
        string zone, int hour, string date, string ended, string mailed)
    {
        var rig = Rig(fixture, zone, hour);
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", null);
        var (end, mail) = (DateTimeOffset.Parse(ended, null), DateTimeOffset.Parse(mailed, null));
        await rig.StartedAsync(end.AddHours(-12));

        await At(rig, end.AddTicks(-1));
        Assert.False(await rig.Rows.IsWrittenAsync(day, CancellationToken.None));

        await At(rig, end);
        Assert.True(await rig.Rows.IsWrittenAsync(day, CancellationToken.None));

        await At(rig, mail.AddTicks(-1));
        Assert.Empty(await rig.OrdersAsync());

        await At(rig, mail);
        Assert.Equal(rig.Brand.Report.Recipients, (await rig.OrdersAsync()).Select(order => order.Recipient));
    }

    [Fact]
    public async Task A_report_is_missing_when_it_is_not_written_or_not_mailed_two_hours_after_its_time()
    {
        var rig = Rig(fixture, "Etc/UTC", 8);
        await rig.StartedAsync(Noon(20));
        var (end, mail) = (Noon(21).AddHours(-12), Noon(21).AddHours(-4));
        Assert.Equal((0, 1), (await MissingAsync(rig, end.AddHours(2).AddTicks(-1)), await MissingAsync(rig, end.AddHours(2))));

        await At(rig, end.AddHours(2));
        Assert.Equal((0, 1), (await MissingAsync(rig, mail.AddHours(2).AddTicks(-1)), await MissingAsync(rig, mail.AddHours(2))));

        await At(rig, mail.AddHours(2));
        Assert.Equal(0, await MissingAsync(rig, mail.AddHours(2)));
        // At most two days back, as they are written.
        Assert.Equal(2, await MissingAsync(rig, Noon(25)));
    }

    [Fact]
    public async Task No_day_before_the_first_start_and_none_more_than_two_days_back_is_written()
    {
        var rig = Rig(fixture, "Europe/Madrid");
        await rig.StartedAsync(Noon(10));

        await At(rig, Noon(10));
        Assert.Empty(await DaysAsync(rig));

        await At(rig, Noon(20));
        Assert.Equal(["2026-11-18", "2026-11-19"], await DaysAsync(rig));
    }

    [Fact]
    public async Task The_day_of_a_start_late_in_the_evening_has_its_report()
    {
        var rig = Rig(fixture, "Etc/UTC");
        rig.Clock.Now = Noon(20).AddHours(11).AddMinutes(55);
        await new StartRecord(rig.Rows).StartAsync(CancellationToken.None);

        await At(rig, Noon(21).AddHours(-11));

        Assert.Equal(["2026-11-20"], await DaysAsync(rig));
    }

    [Fact]
    public async Task Ten_runs_and_two_instances_at_once_give_one_edition_and_one_mail_for_each_recipient()
    {
        var rig = Rig(fixture, "Europe/Madrid");
        await rig.StartedAsync(Noon(19));
        rig.Clock.Now = Noon(20);
        var other = new ReportingRig(fixture.Storage, rig.Brand, rig.Clock);

        await Task.WhenAll(rig.Daily.ReconcileAsync(CancellationToken.None), other.Daily.ReconcileAsync(CancellationToken.None));
        var edition = await rig.Editions.ReadAsync(EditionOf(19), "json", CancellationToken.None);
        for (var run = 0; run < 10; run++)
            await At(rig, Noon(20).AddMinutes(run));

        Assert.NotNull(edition);
        Assert.Equal(edition, await rig.Editions.ReadAsync(EditionOf(19), "json", CancellationToken.None));
        using var server = new FakeSmtpServer();
        foreach (var order in await rig.OrdersAsync())
            await rig.Delivery(server.Port).RunAsync(order, CancellationToken.None);
        Assert.Equal(2, server.Mails.Count);
    }

    [Fact]
    public async Task A_crash_after_claiming_silences_the_day_for_ten_minutes_only()
    {
        var rig = Rig(fixture, "Europe/Madrid");
        await rig.StartedAsync(Noon(19));
        rig.Clock.Now = Noon(20);
        Assert.NotNull(await rig.Rows.ClaimAsync(EditionOf(19).From, CancellationToken.None));

        await At(rig, Noon(20).AddMinutes(10).AddTicks(-1));
        Assert.False(await rig.Rows.IsWrittenAsync(EditionOf(19).From, CancellationToken.None));

        await At(rig, Noon(20).AddMinutes(10));
        Assert.True(await rig.Rows.IsWrittenAsync(EditionOf(19).From, CancellationToken.None));
        Assert.Equal(2, (await rig.OrdersAsync()).Count);
    }

    private static async Task<int> MissingAsync(ReportingRig rig, DateTimeOffset now)
    {
        rig.Clock.Now = now;
        return await rig.Daily.MissingAsync(CancellationToken.None);
    }

    private static async Task<List<string>> DaysAsync(ReportingRig rig)
    {
        var days = new List<string>();
        await foreach (var row in rig.Storage.Table(TableNames.Reports).QueryAsync<Azure.Data.Tables.TableEntity>(row => row.PartitionKey == rig.Brand.Id))
            days.Add(row.RowKey);
        return days;
    }
}

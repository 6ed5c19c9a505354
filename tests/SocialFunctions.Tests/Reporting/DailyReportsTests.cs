using SocialFunctions.Reporting;
using SocialFunctions.Reporting.Mail;
using SocialFunctions.Routing;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;

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
        var rig = Rig(zone, hour);
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
        var rig = Rig("Etc/UTC", 8);
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
        var rig = Rig("Europe/Madrid");
        await rig.StartedAsync(Noon(10));

        await At(rig, Noon(10));
        Assert.Empty(await DaysAsync(rig));

        await At(rig, Noon(20));
        Assert.Equal(["2026-11-18", "2026-11-19"], await DaysAsync(rig));
    }

    [Fact]
    public async Task The_day_of_a_start_late_in_the_evening_has_its_report()
    {
        var rig = Rig("Etc/UTC");
        rig.Clock.Now = Noon(20).AddHours(11).AddMinutes(55);
        await new StartRecord(rig.Rows).StartAsync(CancellationToken.None);

        await At(rig, Noon(21).AddHours(-11));

        Assert.Equal(["2026-11-20"], await DaysAsync(rig));
    }

    [Fact]
    public async Task Ten_runs_and_two_instances_at_once_give_one_edition_and_one_mail_for_each_recipient()
    {
        var rig = Rig("Europe/Madrid");
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
        var rig = Rig("Europe/Madrid");
        await rig.StartedAsync(Noon(19));
        rig.Clock.Now = Noon(20);
        Assert.NotNull(await rig.Rows.ClaimAsync(EditionOf(19).From, CancellationToken.None));

        await At(rig, Noon(20).AddMinutes(10).AddTicks(-1));
        Assert.False(await rig.Rows.IsWrittenAsync(EditionOf(19).From, CancellationToken.None));

        await At(rig, Noon(20).AddMinutes(10));
        Assert.True(await rig.Rows.IsWrittenAsync(EditionOf(19).From, CancellationToken.None));
        Assert.Equal(2, (await rig.OrdersAsync()).Count);
    }

    [Fact]
    public async Task A_late_reply_folds_the_ledgers_again_and_leaves_the_edition_as_it_was_sent()
    {
        var rig = Rig("Etc/UTC");
        await rig.StartedAsync(Noon(16));
        await rig.PutAsync(StoredMentions.Question("q", Noon(17)));
        await At(rig, Noon(18));
        await At(rig, Noon(19));
        Assert.Equal("Open", Assert.Single(await rig.Editions.LedgerAsync(EditionOf(18).From, CancellationToken.None)).State.ToString());
        var sent = await rig.Editions.ReadAsync(EditionOf(17), "html", CancellationToken.None);

        await rig.PutAsync(StoredMentions.Reply("r", Noon(17).AddMinutes(30), "q"));
        await rig.MarkAsync(EditionOf(17).From);
        await At(rig, Noon(19).AddHours(1));

        var line = Assert.Single(await rig.Editions.LedgerAsync(EditionOf(17).From, CancellationToken.None));
        Assert.Equal(("r", 1800.0), (line.ReplyId, line.ResponseSeconds));
        Assert.Empty(await rig.Editions.LedgerAsync(EditionOf(18).From, CancellationToken.None));
        Assert.Equal(sent, await rig.Editions.ReadAsync(EditionOf(17), "html", CancellationToken.None));
        Assert.Empty(await rig.Rows.MarkedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_comes_while_its_day_is_being_written_is_folded_once_it_is_written()
    {
        var rig = Rig("Etc/UTC");
        await rig.StartedAsync(Noon(17));
        rig.Clock.Now = Noon(18);
        var day = EditionOf(17).From;
        var claim = await rig.Rows.ClaimAsync(day, CancellationToken.None);
        await rig.Writing.WriteAsync(new ReportRequest(day, day, Noon(18)), CancellationToken.None);

        await rig.PutAsync(StoredMentions.Question("q", Noon(17)));
        await new ReportMarkers(rig.Storage, rig.Brand, rig.Clock).MarkAsync([Noon(17), Noon(18)], CancellationToken.None);
        await At(rig, Noon(18));
        Assert.Equal(day, Assert.Single(await rig.Rows.MarkedAsync(CancellationToken.None)).Day);
        await rig.Rows.WrittenAsync(claim!, CancellationToken.None);
        await At(rig, Noon(18));

        Assert.Equal("q", Assert.Single(await rig.Editions.LedgerAsync(day, CancellationToken.None)).Id);
        Assert.Empty(await rig.Rows.MarkedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_claimed_day_that_will_not_be_written_any_more_does_not_stay_marked()
    {
        var rig = Rig("Etc/UTC");
        await rig.StartedAsync(Noon(17));
        rig.Clock.Now = Noon(18);
        Assert.NotNull(await rig.Rows.ClaimAsync(EditionOf(17).From, CancellationToken.None));
        await rig.MarkAsync(EditionOf(17).From);

        await At(rig, Noon(20));

        Assert.Empty(await rig.Rows.MarkedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_closed_turn_keeps_its_department_and_due_when_the_brand_file_changes()
    {
        var rig = Rig("Etc/UTC");
        await rig.StartedAsync(Noon(16));
        await rig.PutAsync(StoredMentions.Question("q", Noon(17)), StoredMentions.Reply("r", Noon(17).AddMinutes(30), "q"));
        await At(rig, Noon(18));
        var before = Assert.Single(await rig.Editions.LedgerAsync(EditionOf(17).From, CancellationToken.None));

        var changed = new ReportingRig(
            fixture.Storage, ReportingRig.BrandOf(rig.Brand.Id, "Etc/UTC", department: "sales") with { Hash = new string('b', 64) }, rig.Clock);
        await rig.PutAsync(StoredMentions.Question("q", Noon(17), department: "sales"));
        await changed.MarkAsync(EditionOf(17).From);
        await At(changed, Noon(18).AddHours(1));
        var period = await changed.Writing.WriteAsync(new ReportRequest(new(2026, 11, 14), new(2026, 11, 18), Noon(18)), CancellationToken.None);

        Assert.NotNull(before.Due);
        Assert.Equal(before, Assert.Single(await changed.Editions.LedgerAsync(EditionOf(17).From, CancellationToken.None)));
        Assert.Equal(1, period.Response.ByDepartment["care"].Answered);
    }

    [Fact]
    public async Task A_turn_older_than_the_window_is_carried_by_the_ledger_even_over_days_that_have_none()
    {
        var rig = Rig("Etc/UTC");
        await rig.StartedAsync(Noon(1).AddDays(-60));
        var asked = Noon(1).AddDays(-40);
        await rig.PutAsync(StoredMentions.Question("old", asked));
        await At(rig, asked.AddDays(1));

        await At(rig, Noon(20));

        var report = await rig.Writing.WriteAsync(new ReportRequest(new(2026, 11, 20), new(2026, 11, 20), Noon(20)), CancellationToken.None);
        Assert.Equal("old", Assert.Single(report.Waiting).Id);
        Assert.Equal("old", Assert.Single(await rig.Editions.LedgerAsync(EditionOf(19).From, CancellationToken.None)).Id);
    }

    private static async Task<int> MissingAsync(ReportingRig rig, DateTimeOffset now)
    {
        rig.Clock.Now = now;
        return await rig.Daily.MissingAsync(CancellationToken.None);
    }

    private static Task At(ReportingRig rig, DateTimeOffset now)
    {
        rig.Clock.Now = now;
        return rig.Daily.ReconcileAsync(CancellationToken.None);
    }

    private static DateTimeOffset Noon(int day) => new(2026, 11, day, 12, 0, 0, TimeSpan.Zero);

    private static Edition EditionOf(int day) => new(new(2026, 11, day), new(2026, 11, day));

    private static async Task<List<string>> DaysAsync(ReportingRig rig)
    {
        var days = new List<string>();
        await foreach (var row in rig.Storage.Table(TableNames.Reports).QueryAsync<Azure.Data.Tables.TableEntity>(row => row.PartitionKey == rig.Brand.Id))
            days.Add(row.RowKey);
        return days;
    }

    private ReportingRig Rig(string zone, int hour = 8)
    {
        fixture.Storage.Queue(QueueNames.Mail).ClearMessages();
        return new ReportingRig(fixture.Storage, ReportingRig.BrandOf(fixture.NextBrand(), zone, hour), new SteppedClock());
    }
}

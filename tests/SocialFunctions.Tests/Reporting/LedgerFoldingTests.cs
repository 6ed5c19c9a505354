using SocialFunctions.Reporting;
using SocialFunctions.Routing;
using static SocialFunctions.Tests.Reporting.ReportDays;

namespace SocialFunctions.Tests.Reporting;

/// <summary>What comes late is folded into the ledgers of days whose edition stays as it is.</summary>
public sealed class LedgerFoldingTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    [Fact]
    public async Task A_late_reply_folds_the_ledgers_again_and_leaves_the_edition_as_it_was_sent()
    {
        var rig = Rig(fixture, "Etc/UTC");
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
        var rig = Rig(fixture, "Etc/UTC");
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
        var rig = Rig(fixture, "Etc/UTC");
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
        var rig = Rig(fixture, "Etc/UTC");
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
        var rig = Rig(fixture, "Etc/UTC");
        await rig.StartedAsync(Noon(1).AddDays(-60));
        var asked = Noon(1).AddDays(-40);
        await rig.PutAsync(StoredMentions.Question("old", asked));
        await At(rig, asked.AddDays(1));

        await At(rig, Noon(20));

        var report = await rig.Writing.WriteAsync(new ReportRequest(new(2026, 11, 20), new(2026, 11, 20), Noon(20)), CancellationToken.None);
        Assert.Equal("old", Assert.Single(report.Waiting).Id);
        Assert.Equal("old", Assert.Single(await rig.Editions.LedgerAsync(EditionOf(19).From, CancellationToken.None)).Id);
    }
}

using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Reporting;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Reporting;

public sealed class MentionWindowTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public async Task A_chain_of_replies_is_followed_to_its_root_sixty_days_back()
    {
        var rig = Rig("Etc/UTC");
        await rig.PutAsync(
            StoredMentions.Question("root", Noon.AddDays(-90)), StoredMentions.Question("parent", Noon.AddDays(-60), "root"),
            StoredMentions.Reply("reply", Noon, "parent"), StoredMentions.Question("stranger", Noon.AddDays(-60)));

        var set = await rig.Window.LoadAsync(LocalDay.Start(Day, rig.Brand.TimeZone), Noon.AddDays(1), [], CancellationToken.None);

        Assert.Equal(["parent", "reply", "root"], set.Select(one => one.Mention.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_ledger_carries_is_part_of_the_set_wherever_it_lies()
    {
        var rig = Rig("Etc/UTC");
        await rig.PutAsync(StoredMentions.Question("old", Noon.AddDays(-200)));

        var set = await rig.Window.LoadAsync(Noon, Noon.AddDays(1), [new MentionId(NetworkNames.X, "old")], CancellationToken.None);

        Assert.Equal("old", Assert.Single(set).Mention.Id);
    }

    [Fact]
    public async Task What_was_judged_comes_into_the_report_with_its_reasons()
    {
        var rig = Rig("Etc/UTC");
        var question = StoredMentions.Question("q", Noon);
        await rig.PutAsync(question with
        {
            Classification = question.Classification! with { Aspects = [new("delivery", Sentiment.Negative)], Cues = ["late", "lost"], Sensitive = "legal" },
        });

        var report = await rig.Writing.WriteAsync(new ReportRequest(Day, Day, Noon.AddHours(2)), CancellationToken.None);

        Assert.Equal(["late", "lost"], Assert.Single(report.Waiting).Cues);
        Assert.Equal(new SubjectFigures(0, 0, 1), report.Aspects["delivery"]);
        Assert.Equal(1, report.Sensitive.Messages);
    }

    [Fact]
    public async Task A_reply_after_asOf_does_not_exist_for_the_report()
    {
        var rig = Rig("Etc/UTC");
        await rig.PutAsync(StoredMentions.Question("q", Noon), StoredMentions.Reply("r", Noon.AddHours(3), "q"));

        var before = await rig.Writing.WriteAsync(new ReportRequest(Day, Day, Noon.AddHours(2)), CancellationToken.None);
        var after = await rig.Writing.WriteAsync(new ReportRequest(Day, Day, Noon.AddHours(3)), CancellationToken.None);

        Assert.Equal((0, 1), (before.Response.Turns.Answered, before.Response.Turns.Open));
        Assert.Equal((1, 0), (after.Response.Turns.Answered, after.Response.Turns.Open));
    }

    [Theory]
    // Mexico City is six hours behind UTC: its 20 November runs from 06:00 to 06:00.
    [InlineData("America/Mexico_City", "2026-11-20T06:00:00Z", "2026-11-21T06:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-11-19T10:00:00Z", "2026-11-20T10:00:00Z")]
    [InlineData("Pacific/Pago_Pago", "2026-11-20T11:00:00Z", "2026-11-21T11:00:00Z")]
    public async Task A_day_holds_what_was_published_from_its_first_instant_to_before_its_end(string zone, string start, string end)
    {
        var rig = Rig(zone);
        var (from, to) = (DateTimeOffset.Parse(start, null), DateTimeOffset.Parse(end, null));
        await rig.PutAsync(
            StoredMentions.Question("before", from.AddMilliseconds(-1)), StoredMentions.Question("first", from),
            StoredMentions.Question("last", to.AddMilliseconds(-1)), StoredMentions.Question("after", to));

        var report = await rig.Writing.WriteAsync(new ReportRequest(Day, Day, to.AddDays(1)), CancellationToken.None);

        Assert.Equal(2, report.Received.Inbound);
    }

    [Fact]
    public async Task An_old_parent_does_not_make_the_days_after_it_count_as_read()
    {
        var rig = Rig("Etc/UTC");
        await rig.PutAsync(
            StoredMentions.Question("root", Noon.AddDays(-60)), StoredMentions.Question("q", Noon, "root"));

        var report = await rig.Writing.WriteAsync(new ReportRequest(Day, Day, Noon.AddDays(1)), CancellationToken.None);

        Assert.Null(report.Changes);
    }

    private ReportingRig Rig(string zone) =>
        new(fixture.Storage, ReportingRig.BrandOf(fixture.NextBrand(), zone), new SteppedClock());
}

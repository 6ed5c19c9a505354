using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using static SocialFunctions.Domain.Tests.Reporting.MondayReport;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

/// <summary>The period is that of <see cref="MondayReport"/>: what is open at its end.</summary>
public sealed class WaitingTurnsTests
{
    [Fact]
    public void Waiting_are_the_twenty_most_pressing_open_turns()
    {
        var waiting = Build(
        [
            By("late", "late", 2), By("carried", "carried", -24 * 60), By("never", "never", -48 * 60) with { Department = null },
            .. Enumerable.Range(10, 30).Select(i => By($"a{i}", $"{i}", i)),
            By("ill", "ill", 50) with { Priority = Priority.Critical },
        ]).Waiting;
        Assert.Equal(20, waiting.Count);
        Assert.Equal(["ill", "carried", "late", "10"], waiting.Take(4).Select(turn => turn.Id));
        Assert.Equal((Minute(62), "service", "normal", "everything", "message late"),
            (waiting[2].Due, waiting[2].Department, waiting[2].Priority, waiting[2].Rule, waiting[2].Excerpt));
    }

    [Fact]
    public void Of_all_that_wait_also_those_that_the_list_leaves_out_are_counted()
    {
        var report = Build([By("carried", "carried", -24 * 60), .. Enumerable.Range(10, 30).Select(i => By($"a{i}", $"{i}", i))]);

        Assert.Equal((30, 31, 20), (report.Response.Turns.Open, report.WaitingTotal, report.Waiting.Count));
    }

    [Fact]
    public void Who_waits_carries_what_decided_unless_it_was_deleted()
    {
        var judged = Classified(Sentiment.Negative, needsReply: true, Intent.Complaint) with { Urgency = Urgency.Critical, Sensitive = "health", Cues = ["mould", "sick"] };
        var waiting = Build(By("ana", "1", 0) with { Classification = judged }).Waiting[0];
        Assert.Equal(("complaint", "critical", "health", "normal"), (waiting.Intent, waiting.Urgency, waiting.Sensitive, waiting.Priority));
        Assert.Equal(["mould", "sick"], waiting.Cues);

        var both = Build(By("ana", "1", 0) with { Classification = judged, DeletedAt = Minute(2) }, By("ana", "2", 1)).Waiting[0];
        Assert.Equal(("1", "", 0), (both.Id, both.Excerpt, both.Cues.Count));
    }

    [Theory]
    [InlineData(140, 140)]
    [InlineData(141, 140)] // 139 and …
    public void An_excerpt_has_at_most_140_characters(int length, int excerpt) =>
        Assert.Equal(excerpt, Excerpt(new string('a', length)).Length);

    [Fact]
    public void An_excerpt_tears_no_emoji_apart() =>
        Assert.Equal(new string('a', 135) + "…", Excerpt(new string('a', 135) + "👩‍👩‍👧‍👦 and more"));

    private static string Excerpt(string text) =>
        Build(By("ana", "1", 0).With(mention => mention with { Text = text })).Waiting[0].Excerpt;
}

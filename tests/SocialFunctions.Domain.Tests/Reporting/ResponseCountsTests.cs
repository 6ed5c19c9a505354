using SocialFunctions.Domain.Reporting;
using static SocialFunctions.Domain.Tests.Reporting.MondayReport;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

/// <summary>The period is that of <see cref="MondayReport"/>.</summary>
public sealed class ResponseCountsTests
{
    [Fact]
    public void Turn_figures_count_what_opened_in_the_period_and_a_rate_is_answered_over_needing_reply()
    {
        var turns = Build(
            By("old", "0", -24 * 60), ByBrand("0r", 5, to: "0"), // opened on the day before
            By("ana", "1", 0), ByBrand("1r", 10, to: "1"),
            By("bea", "2", 0), ByBrand("2r", 20, to: "2"),
            By("eva", "3", 0) with { DismissedAt = Minute(30) },
            By("ida", "4", 0),
            By("mia", "5", 0) with { Forbidden = true },
            By("noa", "6", 0) with { DeletedAt = Minute(1) }).Response.Turns;
        Assert.Equal((4, 2, 1, 1), (turns.NeedingReply, turns.Answered, turns.Open, turns.Dismissed));
        Assert.Equal((0.5, 900.0, 1_140.0), (turns.Rate, turns.MedianSeconds, turns.P90Seconds));
        Assert.Equal(1_200, turns.MedianWithOpenSeconds); // two answered, two waiting: S(20 min) = ½
        Assert.True(turns.SmallSample);
    }

    [Fact]
    public void Business_time_and_SLA_run_in_the_department_s_hours()
    {
        var turns = Build(
            By("ana", "1", -60), ByBrand("1r", 60, to: "1"), // 08:00, answered at 10:00 sharp: due then, met
            By("bea", "2", 0), ByBrand("2r", 61, to: "2"), // a minute too late
            By("eva", "3", 0), // open and overdue
            By("ida", "4", 0) with { DismissedAt = Minute(59) }, // dismissed before it was due: not in it
            By("mia", "5", 0) with { DismissedAt = Minute(60) }, // at its due: missed
            By("noa", "6", 7 * 60 + 30)).Response.Turns; // 16:30: due on Tuesday
        Assert.Equal((4, 1, 0.25), (turns.Sla.Due, turns.Sla.Met, turns.Sla.Rate));
        Assert.Equal(3_630, turns.Business.MedianSeconds); // 60 and 61 minutes
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(15.1, 1)]
    public void A_turn_has_arrived_late_when_its_opening_took_more_than_a_quarter_of_an_hour(double minutes, int late) =>
        Assert.Equal(late, Build(By("ana", "1", 0).With(mention => mention with { ReceivedAt = Minute(minutes) })).Response.Turns.ArrivedLate);

    [Fact]
    public void Networks_and_departments_have_the_figures_of_turns()
    {
        var response = Build(By("ana", "1", 0), By("bea", "2", 0) with { Department = "sales" }, ByBrand("2r", 3, to: "2")).Response;
        Assert.Equal(["sales 1 of 1", "service 0 of 1"], response.ByDepartment.Select(one => $"{one.Key} {one.Value.Answered} of {one.Value.NeedingReply}"));
        Assert.Equal(["x 1 of 2"], response.ByNetwork.Select(one => $"{one.Key} {one.Value.Answered} of {one.Value.NeedingReply}"));
    }

    [Fact]
    public void Message_figures_belong_to_the_day_of_the_message()
    {
        var messages = Build(
            By("ana", "1", -24 * 60), ByBrand("1r", 1, to: "1"), By("bea", "2", 0).NeedingNone(), ByBrand("2r", 4, text: "@bea hi")).Response.Messages;
        Assert.Equal(new MessageFigures(1, 240, 240, 240), messages);
    }
}

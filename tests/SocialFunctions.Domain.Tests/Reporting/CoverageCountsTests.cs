using FsCheck;
using FsCheck.Fluent;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Tests.Responses;
using static SocialFunctions.Domain.Tests.Reporting.MondayReport;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

/// <summary>The period is that of <see cref="MondayReport"/>.</summary>
public sealed class CoverageCountsTests
{
    [Fact]
    public void Coverage_counts_each_message_by_the_first_that_holds()
    {
        var coverage = ReportBuilder.Build(Input(
            By("ana", "1", 0), By("ana", "2", 1).NeedingNone(), ByBrand("r", 2, to: "1"), // both answered by their turn
            By("bea", "3", 0).NeedingNone(), ByBrand("s", 2, to: "3"), // by a reply that names it
            By("eva", "4", 0), By("ida", "5", 0) with { DismissedAt = Minute(3) },
            By("mia", "6", 0) with { Forbidden = true }, By("noa", "7", 0).NeedingNone()) with
        { Quarantined = 2 }).Coverage;
        Assert.Equal(new CoverageFigures(9, 3, 1, 1, 1, 1, 2), coverage);
    }

    [Fact]
    public void Coverage_is_always_the_sum_and_no_figure_depends_on_the_order_of_arrival() =>
        Prop.ForAll(ConversationsTests.AnySet().ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (mentions, seed) =>
        {
            var report = ReportBuilder.Build(Input(mentions) with { Quarantined = seed % 3 });
            var random = new System.Random(seed);
            var shuffled = ReportBuilder.Build(Input([.. mentions.OrderBy(_ => random.Next())]) with { Quarantined = seed % 3 });
            var (sum, turns) = (report.Coverage, report.Response.Turns);
            return sum.Received == sum.Answered + sum.Open + sum.Dismissed + sum.NotNeeded + sum.Forbidden + sum.Quarantined
                && sum.Received == report.Received.Inbound + sum.Quarantined
                && turns.NeedingReply == turns.Answered + turns.Open + turns.Dismissed
                && ReportJson.Write(report) == ReportJson.Write(shuffled);
        }).QuickCheckThrowOnFailure();
}

using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using static SocialFunctions.Domain.Tests.Reporting.MondayReport;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

/// <summary>The period is that of <see cref="MondayReport"/>, which is compared with the days before.</summary>
public sealed class DayChangesTests
{
    [Fact]
    public void Changes_compare_with_the_day_before_and_the_median_of_the_same_weekday()
    {
        const int Day = 24 * 60;
        IEnumerable<StoredMention> On(int day, int count) => Enumerable.Range(0, count).Select(i => By($"a{day}-{i}", $"{day}-{i}", day * Day));
        var changes = Build([.. On(0, 6), .. On(-1, 2), .. On(-7, 1), .. On(-14, 5), .. On(-21, 3), .. On(-28, 4)]).Changes!;
        Assert.Equal(new ComparedFigure(6, 2, 3.5), changes.Inbound);
        Assert.Equal(new ComparedFigure(0, 0, 0), changes.TurnRate);
        Assert.Null(changes.NetSentiment.Now);

        Assert.Null(Build([.. On(0, 6)]).Changes);
        Assert.Null(ReportBuilder.Build(Input([.. On(0, 6), .. On(-1, 2)]) with { From = Monday.AddDays(-1) }).Changes);
        var partly = ReportBuilder.Build(Input([.. On(0, 6), .. On(-14, 5)]) with { CompleteFrom = Monday.AddDays(-1) }).Changes!;
        Assert.Equal(new ComparedFigure(6, 0, null), partly.Inbound); // what is not known whole is not compared with
    }
}

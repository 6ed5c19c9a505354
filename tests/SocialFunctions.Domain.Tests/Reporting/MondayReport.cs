using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

/// <summary>The period is Monday 9 March 2026 in Madrid; minute 0 is 09:00, when service opens; asOf is 21:00.</summary>
internal static class MondayReport
{
    public static DateOnly Monday { get; } = new(2026, 3, 9);

    public static Report Build(params StoredMention[] mentions) => ReportBuilder.Build(Input(mentions));

    public static ReportInput Input(params StoredMention[] mentions) => new()
    {
        Brand = TestBrand.Brand,
        From = Monday,
        To = Monday,
        AsOf = Minute(12 * 60),
        Mentions = mentions,
    };
}

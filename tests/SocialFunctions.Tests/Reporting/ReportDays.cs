using SocialFunctions.Reporting;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Reporting;

/// <summary>Days of November 2026, and what the reports of a brand do on them.</summary>
internal static class ReportDays
{
    public static DateTimeOffset Noon(int day) => new(2026, 11, day, 12, 0, 0, TimeSpan.Zero);

    public static Edition EditionOf(int day) => new(new(2026, 11, day), new(2026, 11, day));

    public static ReportingRig Rig(StorageFixture fixture, string zone, int hour = 8)
    {
        fixture.Storage.Queue(QueueNames.Mail).ClearMessages();
        return new ReportingRig(fixture.Storage, ReportingRig.BrandOf(fixture.NextBrand(), zone, hour), new SteppedClock());
    }

    /// <summary>The run of this instant.</summary>
    public static Task At(ReportingRig rig, DateTimeOffset now)
    {
        rig.Clock.Now = now;
        return rig.Daily.ReconcileAsync(CancellationToken.None);
    }
}

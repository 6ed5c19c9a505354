using System.Globalization;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>The day in which a network counts: its name, how much of it has passed, and when the next begins.</summary>
internal sealed record NetworkDay(string Name, double Elapsed, DateTimeOffset Next)
{
    public static NetworkDay Of(Budget budget, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(budget.Zone);
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var midnight = local.Date.AddDays(1);
        var next = new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
        var elapsed = 1 - ((next - now).TotalHours / 24);
        return new NetworkDay(local.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Math.Clamp(elapsed, 0, 1), next.ToUniversalTime());
    }
}

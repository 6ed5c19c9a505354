namespace SocialFunctions.Domain.Responses;

/// <summary>Days of a time zone; one has 23 or 25 hours when the clock changes.</summary>
public static class LocalDay
{
    public static DateOnly Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The first instant of the day, in UTC.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return LocalTime.Spans(zone, midnight, midnight.AddDays(1)).First().From;
    }

    /// <summary>The first instant after the day, in UTC.</summary>
    public static DateTimeOffset End(DateOnly day, TimeZoneInfo zone) => Start(day.AddDays(1), zone);
}

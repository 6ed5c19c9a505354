using System.Numerics;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>
/// NCRONTAB: <c>{second} {minute} {hour} {day} {month} {day of week}</c>, UTC; with five fields the second is 0.
/// Day and day of week must both match, unlike in cron.
/// </summary>
internal sealed class CronSchedule : ISchedule
{
    // The Gregorian calendar's weekdays repeat after 28 years, or after 40 across a century without a leap day.
    private const int YearsToTry = 41;

    private readonly ulong seconds, minutes, hours, days, months, weekdays;

    private CronSchedule(string[] fields)
    {
        seconds = CronField.Second.Parse(fields[0]);
        minutes = CronField.Minute.Parse(fields[1]);
        hours = CronField.Hour.Parse(fields[2]);
        days = CronField.Day.Parse(fields[3]);
        months = CronField.Month.Parse(fields[4]);
        weekdays = CronField.Weekday.Parse(fields[5]);
    }

    /// <exception cref="FormatException">Says which field is wrong.</exception>
    public static CronSchedule Parse(string text)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return fields.Length switch
        {
            5 => new CronSchedule(["0", .. fields]),
            6 => new CronSchedule(fields),
            _ => throw new FormatException($"it has {fields.Length} fields, not 6"),
        };
    }

    public DateTime? Next(DateTime after)
    {
        var time = new DateTime(after.Ticks - (after.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc).AddSeconds(1);
        var end = time.Year + YearsToTry;
        while (time.Year <= end)
        {
            if (!Has(months, time.Month))
                time = new DateTime(time.Year, time.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1);
            else if (!Has(days, time.Day) || !Has(weekdays, (int)time.DayOfWeek))
                time = time.Date.AddDays(1);
            else if (!Has(hours, time.Hour))
                time = time.Date.AddHours(time.Hour + 1);
            else if (!Has(minutes, time.Minute))
                time = time.Date.AddHours(time.Hour).AddMinutes(time.Minute + 1);
            else if (FirstFrom(seconds, time.Second) is { } second)
                return time.AddSeconds(second - time.Second);
            else
                time = time.AddSeconds(60 - time.Second);
        }

        return null;
    }

    private static bool Has(ulong mask, int value) => (mask >> value & 1) != 0;

    private static int? FirstFrom(ulong mask, int value)
    {
        var rest = mask >> value;
        return rest == 0 ? null : value + BitOperations.TrailingZeroCount(rest);
    }
}

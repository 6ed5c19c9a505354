using System.Globalization;
using Microsoft.Azure.Functions.Worker.StandIn;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class CronScheduleTests
{
    [Theory]
    // every field
    [InlineData("* * * * * *", "2026-11-20 10:00:00", "2026-11-20 10:00:01")]
    [InlineData("0 * * * * *", "2026-11-20 10:00:00", "2026-11-20 10:01:00")]
    [InlineData("0 0 * * * *", "2026-11-20 10:00:00", "2026-11-20 11:00:00")]
    [InlineData("0 30 9 * * *", "2026-11-20 10:00:00", "2026-11-21 09:30:00")]
    // the instant itself does not count, the part of a second does
    [InlineData("0 30 9 * * *", "2026-11-20 09:30:00", "2026-11-21 09:30:00")]
    [InlineData("0 30 9 * * *", "2026-11-20 09:29:59.9", "2026-11-20 09:30:00")]
    // steps, from a value to the end too
    [InlineData("0 */5 * * * *", "2026-11-20 10:02:30", "2026-11-20 10:05:00")]
    [InlineData("0 */5 * * * *", "2026-11-20 10:55:00", "2026-11-20 11:00:00")]
    [InlineData("0 20/15 * * * *", "2026-11-20 10:40:00", "2026-11-20 10:50:00")]
    [InlineData("*/7 * * * * *", "2026-11-20 10:00:56", "2026-11-20 10:01:00")]
    [InlineData("0 0 8-18/4 * * *", "2026-11-20 12:00:00", "2026-11-20 16:00:00")]
    [InlineData("0 0 8-18/4 * * *", "2026-11-20 16:00:00", "2026-11-21 08:00:00")]
    // lists and ranges
    [InlineData("0 0,15,45 * * * *", "2026-11-20 10:15:00", "2026-11-20 10:45:00")]
    [InlineData("0 0 9-17 * * *", "2026-11-20 17:00:00", "2026-11-21 09:00:00")]
    [InlineData("0 0 1-2,22 * * *", "2026-11-20 02:00:00", "2026-11-20 22:00:00")]
    // names, short or long, in any case
    [InlineData("0 30 9 * * MON-FRI", "2026-11-20 10:00:00", "2026-11-23 09:30:00")]
    [InlineData("0 0 0 * jan *", "2026-11-20 10:00:00", "2027-01-01 00:00:00")]
    [InlineData("0 0 0 * January,March sunday", "2027-01-31 00:00:00", "2027-03-07 00:00:00")]
    [InlineData("0 0 0 * * 0", "2026-11-20 10:00:00", "2026-11-22 00:00:00")]
    // month ends and leap days
    [InlineData("0 0 0 31 * *", "2026-11-20 10:00:00", "2026-12-31 00:00:00")]
    [InlineData("0 0 0 31 * *", "2027-01-31 00:00:00", "2027-03-31 00:00:00")]
    [InlineData("0 0 0 29 2 *", "2026-11-20 10:00:00", "2028-02-29 00:00:00")]
    [InlineData("59 59 23 31 12 *", "2026-12-31 23:59:59", "2027-12-31 23:59:59")]
    // day and day of week must both match
    [InlineData("0 0 0 13 * FRI", "2026-11-20 10:00:00", "2027-08-13 00:00:00")]
    [InlineData("0 0 0 29 2 MON", "2026-11-20 10:00:00", "2044-02-29 00:00:00")]
    // five fields: at second 0
    [InlineData("*/10 * * * *", "2026-11-20 10:00:00", "2026-11-20 10:10:00")]
    public void The_next_occurrence_is_the_first_after_the_instant(string text, string after, string next) =>
        Assert.Equal(Instant(next), CronSchedule.Parse(text).Next(Instant(after)));

    [Theory]
    [InlineData("60 * * * * *", "'60' is not a second")]
    [InlineData("0 60 * * * *", "'60' is not a minute")]
    [InlineData("0 0 24 * * *", "'24' is not a hour")]
    [InlineData("0 0 0 0 * *", "'0' is not a day")]
    [InlineData("0 0 0 1 13 *", "'13' is not a month")]
    [InlineData("0 0 0 * * 7", "'7' is not a day of week")]
    [InlineData("0 0 0 * * Mo", "'Mo' is not a day of week")]
    [InlineData("0 10-5 * * * *", "'10-5' is not a minute")]
    [InlineData("0 */0 * * * *", "'*/0' is not a minute")]
    [InlineData("0 1,,2 * * * *", "'1,,2' is not a minute")]
    [InlineData("0 -1 * * * *", "'-1' is not a minute")]
    [InlineData("0 * * *", "it has 4 fields, not 6")]
    [InlineData("0 0 0 30 2 *", "it never comes")]
    [InlineData("", "it has 0 fields, not 6")]
    public void A_wrong_schedule_stops_the_start_and_is_named(string text, string reason)
    {
        var failure = Assert.Throws<StartupFailure>(() => Schedule.Parse("Tick", text, Instant("2026-11-20 10:00:00")));
        Assert.Equal($"The schedule '{text}' of the function Tick is wrong: {reason}.", failure.Message);
        Assert.Equal(2, failure.ExitCode);
    }

    [Theory]
    [InlineData("00:05:00", "2026-11-20 10:05:00")]
    [InlineData("1.00:00:00", "2026-11-21 10:00:00")]
    public void A_time_span_counts_from_the_last_occurrence(string text, string next) =>
        Assert.Equal(Instant(next), Schedule.Parse("Tick", text, default).Next(Instant("2026-11-20 10:00:00")));

    [Theory]
    [InlineData("0 * * * * *", true)]
    [InlineData("*/30 * * * * *", false)]
    [InlineData("00:01:00", true)]
    [InlineData("00:00:59", false)]
    public void Only_a_schedule_of_a_minute_or_more_is_monitored(string text, bool monitored)
    {
        var now = Instant("2026-11-20 10:00:00");
        Assert.Equal(monitored, Schedule.IsWorthMonitoring(Schedule.Parse("Tick", text, now), now));
    }

    private static DateTime Instant(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

using System.Globalization;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Tests.Responses;

public sealed class BusinessClockTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");
    private static readonly OpeningInterval NineToFive = new(9 * 60, 17 * 60);
    private static readonly DayOfWeek[] EveryDay = Enum.GetValues<DayOfWeek>();

    private static readonly Dictionary<string, OpeningHours> Schedules = new()
    {
        ["Mon–Fri 09:00–17:00"] = Hours(EveryDay[1..6], NineToFive),
        ["Monday a holiday"] = Hours(EveryDay[1..6], NineToFive) with { Holidays = new HashSet<DateOnly> { new(2026, 3, 9) } },
        ["09:00–14:00 and 16:00–19:00"] = Hours(EveryDay, new(9 * 60, 14 * 60), new(16 * 60, 19 * 60)),
        ["22:00–02:00 every night"] = Hours(EveryDay, new OpeningInterval(22 * 60, 2 * 60)),
        ["24/7"] = Hours(EveryDay, new OpeningInterval(0, 24 * 60)),
        ["02:00–03:00 daily"] = Hours(EveryDay, new OpeningInterval(2 * 60, 3 * 60)),
        ["never"] = Hours([]),
    };

    // Mon–Fri rows: 2026-03-06 is a Friday.
    [Theory]
    [InlineData("Mon–Fri 09:00–17:00", "2026-03-06T16:45+01:00", 30, "2026-03-09T09:15+01:00")] // the rest is on Monday
    [InlineData("Mon–Fri 09:00–17:00", "2026-03-06T16:30+01:00", 60, "2026-03-09T09:30+01:00")]
    [InlineData("Mon–Fri 09:00–17:00", "2026-03-06T16:30+01:00", 30, "2026-03-06T17:00+01:00")] // reached at closing, not at the next opening
    [InlineData("Mon–Fri 09:00–17:00", "2026-03-07T12:00+01:00", 60, "2026-03-09T10:00+01:00")] // the clock starts on Monday
    [InlineData("Monday a holiday", "2026-03-06T16:30+01:00", 60, "2026-03-10T09:30+01:00")]
    [InlineData("Mon–Fri 09:00–17:00", "2026-03-09T17:00+01:00", 30, "2026-03-10T09:30+01:00")] // half-open: closed at 17:00
    [InlineData("09:00–14:00 and 16:00–19:00", "2026-03-09T13:50+01:00", 30, "2026-03-09T16:20+01:00")] // lunch is out
    [InlineData("22:00–02:00 every night", "2026-03-09T01:30+01:00", 60, "2026-03-09T22:30+01:00")] // Sunday's night, then Monday's
    [InlineData("24/7", "2026-03-29T01:30+01:00", 60, "2026-03-29T03:30+02:00")] // 02:00–03:00 does not exist
    [InlineData("24/7", "2026-10-25T02:30+02:00", 60, "2026-10-25T02:30+01:00")] // the second 02:30
    [InlineData("02:00–03:00 daily", "2026-03-28T02:30+01:00", 60, "2026-03-30T02:30+02:00")] // closed on the 29th
    [InlineData("02:00–03:00 daily", "2026-10-25T02:00+02:00", 90, "2026-10-25T02:30+01:00")] // open for two hours
    public void The_due_instant_is_the_earliest_at_which_business_time_reaches_the_target(
        string schedule, string message, int targetMinutes, string due)
    {
        var target = TimeSpan.FromMinutes(targetMinutes);
        var actual = BusinessClock.Due(Schedules[schedule], At(message), target);
        Assert.Equal(At(due), actual);
        Assert.Equal(target, BusinessClock.Between(Schedules[schedule], At(message), At(due)));
        Assert.True(BusinessClock.Between(Schedules[schedule], At(message), At(due).AddTicks(-1)) < target);
    }

    [Theory]
    [InlineData("Mon–Fri 09:00–17:00", "2026-03-07T12:00+01:00", "2026-03-07T13:00+01:00", 0)] // answered while closed: no business time
    [InlineData("Mon–Fri 09:00–17:00", "2026-03-06T08:00+01:00", "2026-03-06T09:00+01:00", 0)] // up to opening
    [InlineData("Mon–Fri 09:00–17:00", "2026-03-06T08:00+01:00", "2026-03-06T09:01+01:00", 1)] // the first minute
    [InlineData("Mon–Fri 09:00–17:00", "2026-03-06T16:59+01:00", "2026-03-06T18:00+01:00", 1)] // the last minute
    [InlineData("Mon–Fri 09:00–17:00", "2026-03-02T00:00+01:00", "2026-03-09T00:00+01:00", 5 * 8 * 60)] // a week
    [InlineData("22:00–02:00 every night", "2026-03-08T23:00+01:00", "2026-03-09T23:00+01:00", 4 * 60)] // 3 h of one night, 1 h of the next
    [InlineData("24/7", "2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00", 23 * 60)] // the short day
    [InlineData("24/7", "2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00", 25 * 60)] // the long day
    [InlineData("02:00–03:00 daily", "2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00", 0)]
    [InlineData("02:00–03:00 daily", "2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00", 2 * 60)]
    [InlineData("24/7", "2026-03-06T10:00+01:00", "2026-03-06T09:00+01:00", 0)] // backwards: nothing
    public void Business_time_is_the_overlap_with_the_open_intervals(string schedule, string from, string to, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), BusinessClock.Between(Schedules[schedule], At(from), At(to)));

    [Fact]
    public void Without_any_open_interval_there_is_no_business_time_and_no_due_instant()
    {
        Assert.Null(BusinessClock.Between(Schedules["never"], At("2026-03-06T10:00+01:00"), At("2026-03-06T11:00+01:00")));
        Assert.Null(BusinessClock.Due(Schedules["never"], At("2026-03-06T10:00+01:00"), TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void A_target_that_two_years_do_not_reach_is_never_due() =>
        Assert.Null(BusinessClock.Due(Schedules["02:00–03:00 daily"], At("2026-03-06T10:00+01:00"), TimeSpan.FromDays(40)));

    [Fact]
    public void Intervals_that_overlap_or_touch_count_each_instant_once()
    {
        var hours = Hours(EveryDay, new(60, 150), new(150, 240), new(200, 300), new(23 * 60, 90));
        Assert.Equal(TimeSpan.FromMinutes(300 + 60), BusinessClock.Between(hours, At("2026-03-06T00:00+01:00"), At("2026-03-07T00:00+01:00")));
        Assert.Equal(TimeSpan.FromMinutes(300 + 60 + 60), BusinessClock.Between(hours, At("2026-10-25T00:00+02:00"), At("2026-10-26T00:00+01:00")));
    }

    private static OpeningHours Hours(DayOfWeek[] days, params OpeningInterval[] intervals) => new(
        Madrid, days.ToDictionary(day => day, _ => (IReadOnlyList<OpeningInterval>)intervals), new HashSet<DateOnly>());

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}

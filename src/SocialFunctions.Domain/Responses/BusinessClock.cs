namespace SocialFunctions.Domain.Responses;

/// <summary>Business time: what of a stretch of time lies in a department's open intervals.</summary>
public static class BusinessClock
{
    // Days to look ahead, further only when needed: most targets are reached on this day or the next, and one that two years do
    // not reach is never reached.
    private static readonly int[] Horizons = [1, 4, 30, 732];

    /// <summary>Business time between two instants; null when the department has no open interval at all, never zero for that.</summary>
    public static TimeSpan? Between(OpeningHours hours, DateTimeOffset from, DateTimeOffset to)
    {
        if (!IsEverOpen(hours))
            return null;
        if (to <= from)
            return TimeSpan.Zero;

        var total = TimeSpan.Zero;
        foreach (var span in Open(hours, from.UtcDateTime, LocalDay.Of(to, hours.TimeZone)))
            total += Later(TimeSpan.Zero, Earlier(span.To, to.UtcDateTime) - span.From);
        return total;
    }

    /// <summary>The earliest instant at which the business time since <paramref name="opening"/> reaches the target; null when it never does.</summary>
    public static DateTimeOffset? Due(OpeningHours hours, DateTimeOffset opening, TimeSpan target)
    {
        if (target <= TimeSpan.Zero)
            return opening.ToUniversalTime();
        if (!IsEverOpen(hours))
            return null;
        return Horizons.Select(days => Due(hours, opening.UtcDateTime, target, days)).FirstOrDefault(due => due is not null);
    }

    private static DateTimeOffset? Due(OpeningHours hours, DateTime opening, TimeSpan target, int days)
    {
        var left = target;
        var lastDay = LocalDay.Of(opening, hours.TimeZone).AddDays(days);
        foreach (var span in Open(hours, opening, lastDay))
        {
            var length = span.To - span.From;
            if (length >= left)
            {
                // Past the last day, intervals that begin later may be open too.
                var due = span.From + left;
                return LocalDay.Of(due, hours.TimeZone) <= lastDay ? due : null;
            }

            left -= length;
        }

        return null;
    }

    /// <summary>Open spans from an instant on, in order and without overlap, of intervals that begin up to a local day.</summary>
    private static IEnumerable<UtcSpan> Open(OpeningHours hours, DateTime from, DateOnly lastDay)
    {
        // An interval over midnight began the day before.
        var spans = new List<UtcSpan>();
        for (var day = LocalDay.Of(from, hours.TimeZone).AddDays(-1); day <= lastDay; day = day.AddDays(1))
            spans.AddRange(OfDay(hours, day));
        spans.Sort((a, b) => a.From.CompareTo(b.From));

        var covered = from;
        foreach (var span in spans.Where(span => span.To > from))
        {
            var start = span.From > covered ? span.From : covered;
            if (start < span.To)
                yield return new UtcSpan(start, span.To);
            covered = span.To > covered ? span.To : covered;
        }
    }

    private static IEnumerable<UtcSpan> OfDay(OpeningHours hours, DateOnly day)
    {
        if (hours.Holidays.Contains(day) || !hours.Week.TryGetValue(day.DayOfWeek, out var intervals))
            return [];
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return intervals.SelectMany(interval => LocalTime.Spans(
            hours.TimeZone,
            midnight.AddMinutes(interval.Start),
            midnight.AddMinutes(interval.End > interval.Start ? interval.End : interval.End + (24 * 60))));
    }

    private static bool IsEverOpen(OpeningHours hours) => hours.Week.Values.Any(intervals => intervals.Count > 0);

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}

namespace SocialFunctions.Domain.Responses;

/// <summary>
/// What a stretch of local time is in UTC: every instant at which the local clock reads within it. So an hour that the
/// clock skips is empty, and one that it repeats counts twice; stretches that touch locally neither overlap nor leave a gap.
/// </summary>
internal static class LocalTime
{
    // Offsets lie within 14 hours of UTC, and no zone changes its clock twice within four days.
    private static readonly TimeSpan Around = TimeSpan.FromHours(26);

    public static IEnumerable<UtcSpan> Spans(TimeZoneInfo zone, DateTime from, DateTime to)
    {
        var first = DateTime.SpecifyKind(from, DateTimeKind.Utc) - Around;
        var last = DateTime.SpecifyKind(to, DateTimeKind.Utc) + Around;
        var before = zone.GetUtcOffset(first);
        var after = zone.GetUtcOffset(last);
        var early = At(from, to, before);
        if (before == after)
            return [early];

        var change = ChangeOf(zone, first, last, before);
        var late = At(from, to, after);
        return new[]
        {
            early with { To = Min(early.To, change) },
            late with { From = Max(late.From, change) },
        }.Where(span => span.From < span.To);
    }

    private static UtcSpan At(DateTime from, DateTime to, TimeSpan offset) =>
        new(DateTime.SpecifyKind(from - offset, DateTimeKind.Utc), DateTime.SpecifyKind(to - offset, DateTimeKind.Utc));

    /// <summary>The first instant of the later offset; clocks change on whole seconds.</summary>
    private static DateTime ChangeOf(TimeZoneInfo zone, DateTime first, DateTime last, TimeSpan before)
    {
        long low = first.Ticks / TimeSpan.TicksPerSecond, high = last.Ticks / TimeSpan.TicksPerSecond;
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (zone.GetUtcOffset(new DateTime(middle * TimeSpan.TicksPerSecond, DateTimeKind.Utc)) == before)
                low = middle;
            else
                high = middle;
        }

        return new DateTime(high * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
    }

    private static DateTime Min(DateTime a, DateTime b) => a < b ? a : b;

    private static DateTime Max(DateTime a, DateTime b) => a > b ? a : b;
}

using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>An interval, the day on which it begins, and where it stands in the file.</summary>
internal sealed record PlacedInterval(Node Node, DayOfWeek Day, OpeningInterval Interval)
{
    private const int DayMinutes = 24 * 60;
    private const int WeekMinutes = 7 * DayMinutes;

    /// <summary>Minutes after Monday's midnight.</summary>
    private int Begin => (((int)Day + 6) % 7 * DayMinutes) + Interval.Start;

    private int Length => Interval.End > Interval.Start ? Interval.End - Interval.Start : Interval.End + DayMinutes - Interval.Start;

    /// <summary>Refuses each interval that begins while another of the week is open; Sunday's night reaches into Monday.</summary>
    public static void RefuseOverlaps(IReadOnlyList<PlacedInterval> week)
    {
        for (var i = 0; i < week.Count; i++)
            for (var j = 0; j < week.Count; j++)
                if (i != j && week[j].IsOpenAt(week[i].Begin) && (week[i].Begin != week[j].Begin || i > j))
                    week[i].Node.Refuse($"overlaps {Name(week[j])}: write intervals that do not touch each other's hours");
    }

    private bool IsOpenAt(int minute) => (minute - Begin + WeekMinutes) % WeekMinutes < Length;

    private static string Name(PlacedInterval other) =>
        $"{other.Day.ToString().ToLowerInvariant()} {Clock(other.Interval.Start)}–{Clock(other.Interval.End)}";

    private static string Clock(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";
}

using System.Globalization;
using System.Text.Json;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>A department's week and holidays.</summary>
internal static class HoursReader
{
    private static readonly DayOfWeek[] MondayFirst =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday,
        DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    public static OpeningHours Read(Node? value, TimeZoneInfo brandZone)
    {
        if (value is not { } node)
            return new OpeningHours(brandZone, new Dictionary<DayOfWeek, IReadOnlyList<OpeningInterval>>(), new HashSet<DateOnly>());

        var hours = new ObjectNode(node);
        var zone = hours.Find("timeZone")?.Zone() ?? brandZone;
        var week = Week(hours.Need("week", "the intervals of at least one day"));
        var holidays = hours.Find("holidays");
        var dates = holidays.Each(Texts.Date).Unique(holidays, "the date", "", Key);
        hours.Close();
        return new OpeningHours(zone, week, dates.ToHashSet());
    }

    private static Dictionary<DayOfWeek, IReadOnlyList<OpeningInterval>> Week(Node? value)
    {
        var result = new Dictionary<DayOfWeek, IReadOnlyList<OpeningInterval>>();
        if (value is not { } node)
            return result;

        var week = new ObjectNode(node);
        var all = new List<PlacedInterval>();
        var isEmpty = true;
        foreach (var day in MondayFirst)
        {
            if (week.Find(day.ToString().ToLowerInvariant()) is not { } list)
                continue;
            var items = Lists.Items(list).ToList();
            isEmpty &= items.Count == 0;
            var placed = items.Select(item => IntervalReader.Read(item, day)).OfType<PlacedInterval>().ToList();
            all.AddRange(placed);
            result[day] = [.. placed.Select(interval => interval.Interval).OrderBy(interval => interval.Start)];
        }

        week.Close();
        if (isEmpty && node.Json.ValueKind is JsonValueKind.Object)
            node.Refuse("has no opening hours: write at least one interval on one day");
        PlacedInterval.RefuseOverlaps(all);
        return result;
    }

    private static string? Key(DateOnly date) =>
        date == default ? null : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

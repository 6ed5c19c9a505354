using System.Globalization;
using System.Text.RegularExpressions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary><c>{ "from": "09:00", "to": "14:00" }</c></summary>
internal static partial class IntervalReader
{
    private const string Right = "HH:mm between 00:00 and 24:00";
    private const int Midnight = 24 * 60;

    /// <returns>Null when a bound is missing or wrong.</returns>
    public static PlacedInterval? Read(Node node, DayOfWeek day)
    {
        var interval = new ObjectNode(node);
        var from = interval.Need("from", Right);
        var start = Minutes(from);
        var end = Minutes(interval.Need("to", Right));
        interval.Close();
        if (start == Midnight)
            from!.Value.Refuse("'24:00' begins no interval: write 00:00 on the next day");
        if (start is { } same && same == end)
            node.Refuse("ends when it begins: write 00:00 to 24:00 for a whole day");
        return start is { } s && end is { } e ? new PlacedInterval(node, day, new OpeningInterval(s, e)) : null;
    }

    private static int? Minutes(Node? value)
    {
        if (value is not { } node)
            return null;
        var time = Time().Match(node.Raw() ?? "");
        if (!time.Success)
        {
            node.RefuseAs("a time", Right);
            return null;
        }

        return (60 * int.Parse(time.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            + int.Parse(time.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?=[01]|2[0-3]|24:00)([0-9]{2}):([0-5][0-9])\z")]
    private static partial Regex Time();
}

using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>One field of an NCRONTAB expression, as the set of its values.</summary>
internal sealed class CronField(string name, int least, int most, params string[] words)
{
    public static readonly CronField Second = new("second", 0, 59);
    public static readonly CronField Minute = new("minute", 0, 59);
    public static readonly CronField Hour = new("hour", 0, 23);
    public static readonly CronField Day = new("day", 1, 31);
    public static readonly CronField Month = new("month", 1, 12, CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12]);
    public static readonly CronField Weekday = new("day of week", 0, 6, CultureInfo.InvariantCulture.DateTimeFormat.DayNames);

    /// <summary>A bit for each value that the text allows.</summary>
    public ulong Parse(string text) => text.Split(',').Aggregate(0ul, (mask, part) => mask | Part(part, text));

    private ulong Part(string part, string text)
    {
        var slash = part.IndexOf('/');
        var step = slash < 0 ? 1 : Step(part[(slash + 1)..], text);
        var range = slash < 0 ? part : part[..slash];
        var dash = range.IndexOf('-');

        int from, to;
        if (range == "*")
            (from, to) = (least, most);
        else if (dash > 0)
            (from, to) = (Value(range[..dash], text), Value(range[(dash + 1)..], text));
        else
            (from, to) = (Value(range, text), slash < 0 ? Value(range, text) : most);
        if (from > to)
            throw Wrong(text);

        var mask = 0ul;
        for (var value = from; value <= to; value += step)
            mask |= 1ul << value;
        return mask;
    }

    private int Step(string text, string whole) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var step) && step > 0 ? step : throw Wrong(whole);

    private int Value(string text, string whole)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        var word = text.Length < 3 ? -1 : Array.FindIndex(words, w => w.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return word >= 0 ? least + word : throw Wrong(whole);
    }

    private FormatException Wrong(string text) => new($"'{text}' is not a {name}");
}

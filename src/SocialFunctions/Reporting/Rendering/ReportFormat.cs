namespace SocialFunctions.Reporting.Rendering;

/// <summary>Numbers, durations and instants as the reader writes them, in the brand's language and time zone.</summary>
public sealed class ReportFormat(ReportTexts texts, TimeZoneInfo zone)
{
    /// <summary>Stands for a figure that does not exist; a reason always goes with it.</summary>
    public const string None = "–";

    public ReportTexts Texts => texts;

    /// <summary>With a true minus sign: a hyphen is lost at the start of a line.</summary>
    public string Number(long value) => (value < 0 ? "−" : "") + Math.Abs(value).ToString("N0", texts.Culture);

    public string Decimal(double value) => value.ToString("0.00", texts.Culture);

    /// <summary>Whole per cent; rounding makes neither nothing of something nor all of nearly all.</summary>
    public string Percent(double? fraction) => fraction switch
    {
        null => None,
        > 0 and < 0.005 => texts.With("PercentBelow", 1),
        >= 0.995 and < 1 => texts.With("PercentAbove", 99),
        { } value => texts.With("Percent", Whole(value * 100)),
    };

    public string Duration(double? seconds) => seconds is { } value ? Duration(value) : None;

    public string Heading(DateOnly from, DateOnly to) => Capital(Days(from, to));

    public string Days(DateOnly from, DateOnly to)
    {
        if (from == to)
            return from.ToString(texts["DayFormat"], texts.Culture);
        // What both ends share is said once.
        var first = from.Year != to.Year ? "DateFormat" : from.Month != to.Month ? "DateFormatNoYear" : "DateFormatDay";
        return texts.With("DayRange", from.ToString(texts[first], texts.Culture), to.ToString(texts["DateFormat"], texts.Culture));
    }

    public string Weekday(DateOnly day) => day.ToString("dddd", texts.Culture);

    /// <summary>In the brand's time zone, which the head of the report names.</summary>
    public string Instant(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString(texts["InstantFormat"], texts.Culture);

    /// <summary>Two units at most: nobody plans a morning by the second.</summary>
    private string Duration(double seconds)
    {
        if (seconds < 59.5)
            return texts.With("Seconds", Whole(seconds));
        var minutes = (long)Math.Round(seconds / 60, MidpointRounding.AwayFromZero);
        if (minutes < 60)
            return texts.With("Minutes", Whole(minutes));
        if (minutes < 24 * 60)
            return Two("Hours", minutes / 60, "Minutes", minutes % 60);
        var hours = (long)Math.Round(minutes / 60.0, MidpointRounding.AwayFromZero);
        return Two("Days", hours / 24, "Hours", hours % 24);
    }

    private string Two(string large, long count, string small, long rest) => rest == 0
        ? texts.With(large, Whole(count))
        : texts.With(large, Whole(count)) + " " + texts.With(small, Whole(rest));

    private string Whole(double value) =>
        Math.Round(value, MidpointRounding.AwayFromZero).ToString("N0", texts.Culture);

    private string Capital(string text) => char.ToUpper(text[0], texts.Culture) + text[1..];
}

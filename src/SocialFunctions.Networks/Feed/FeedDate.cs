using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialFunctions.Networks.Feed;

/// <summary>Dates of feeds: RFC 3339, and RFC 822 as people really write it. What is neither is null: a guess would move figures.</summary>
internal static partial class FeedDate
{
    /// <summary>By the first three letters, English, Spanish and Portuguese.</summary>
    private static readonly Dictionary<string, int> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jan"] = 1, ["ene"] = 1, ["feb"] = 2, ["fev"] = 2, ["mar"] = 3, ["apr"] = 4, ["abr"] = 4, ["may"] = 5, ["mai"] = 5, ["jun"] = 6,
        ["jul"] = 7, ["aug"] = 8, ["ago"] = 8, ["sep"] = 9, ["set"] = 9, ["oct"] = 10, ["out"] = 10, ["nov"] = 11, ["dec"] = 12, ["dic"] = 12, ["dez"] = 12,
    };

    /// <summary>Hours from UTC. RFC 2822 has every other name mean UTC.</summary>
    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7, ["AKST"] = -9, ["AKDT"] = -8,
        ["HST"] = -10, ["AST"] = -4, ["ADT"] = -3, ["BRT"] = -3, ["ART"] = -3, ["CLT"] = -4, ["CLST"] = -3, ["PET"] = -5, ["COT"] = -5, ["VET"] = -4,
        ["BST"] = 1, ["WEST"] = 1, ["CET"] = 1, ["MET"] = 1, ["CEST"] = 2, ["MEST"] = 2, ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3,
        ["IST"] = 5.5, ["JST"] = 9, ["KST"] = 9, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
    };

    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
            return null;
        var trimmed = text.Trim();
        if (Iso().IsMatch(trimmed))
            return DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var iso) && IsPlausible(iso.Year)
                ? iso.ToUniversalTime()
                : null;
        return Mail().Match(trimmed) is { Success: true } mail ? FromMail(mail) : null;
    }

    private static DateTimeOffset? FromMail(Match mail)
    {
        var year = Number(mail, "year");
        year += mail.Groups["year"].Length > 2 ? 0 : year < 50 ? 2000 : 1900;
        var second = Math.Min(Number(mail, "second"), 59);
        if (!Months.TryGetValue(mail.Groups["month"].Value[..3], out var month)
            || Offset(mail) is not { } offset
            || !IsPlausible(year)
            || Number(mail, "day") is not (>= 1 and var day) || day > DateTime.DaysInMonth(year, month)
            || Number(mail, "hour") is not (< 24 and var hour)
            || Number(mail, "minute") is not (< 60 and var minute))
            return null;
        return new DateTimeOffset(year, month, day, hour, minute, second, offset).ToUniversalTime();
    }

    private static TimeSpan? Offset(Match mail)
    {
        var minutes = mail.Groups["sign"].Success
            ? (mail.Groups["sign"].Value == "-" ? -1 : 1) * ((60 * Number(mail, "zoneHour")) + Number(mail, "zoneMinute"))
            : (int)(60 * Zones.GetValueOrDefault(mail.Groups["zone"].Value));
        return Math.Abs(minutes) <= 14 * 60 ? TimeSpan.FromMinutes(minutes) : null;
    }

    /// <summary>A program's zero date (year 1, or 1970) says that it has none.</summary>
    private static bool IsPlausible(int year) => year is > 1980 and < 2200;

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\d{4}-\d{2}(-\d{2}|$)")]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^(\p{L}+\.?,?\s*)?(?<day>[0-9]{1,2})[\s-]+(?<month>\p{L}{3})\p{L}*\.?[\s-]+(?<year>[0-9]{4}|[0-9]{2})(,?\s+(?<hour>[0-9]{1,2}?):?(?<minute>[0-9]{2})(:(?<second>[0-9]{1,2})(\.[0-9]+)?)?\s*((?<zone>[A-Za-z]{1,5})?\s*((?<sign>[+-])(?<zoneHour>[0-9]{1,2}):?(?<zoneMinute>[0-9]{2})?)?)?)?(\s*\([^)]*\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}

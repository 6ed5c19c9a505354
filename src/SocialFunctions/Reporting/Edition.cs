using System.Globalization;
using SocialFunctions.Storage;

namespace SocialFunctions.Reporting;

/// <summary>Names an edition of the report: a day, <c>2026-11-20</c>, or a period, <c>2026-11-14_2026-11-20</c>.</summary>
internal readonly record struct Edition(DateOnly From, DateOnly To)
{
    public override string ToString() => From == To ? Keys.Date(From) : $"{Keys.Date(From)}_{Keys.Date(To)}";

    public static bool TryParse(string text, out Edition edition)
    {
        var parts = text.Split('_');
        edition = default;
        if (parts.Length > 2 || !TryDate(parts[0], out var from) || !TryDate(parts[^1], out var to) || to < from)
            return false;
        edition = new Edition(from, to);
        return true;
    }

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}

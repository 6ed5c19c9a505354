using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>How a figure moved against the day before and the same weekday; nothing where there is nothing to compare with.</summary>
internal static class Changes
{
    public static IReadOnlyList<SheetChange> Of(
        ComparedFigure? figure, DateOnly day, ReportFormat format, Func<double, double, string> size, int goodDirection)
    {
        if (figure?.Now is not { } now)
            return [];
        var changes = new List<SheetChange>();
        if (figure.DayBefore is { } before)
            changes.Add(One(now, before, size, goodDirection, text => format.Texts.With("ChangeDayBefore", text), format));
        if (figure.SameWeekday is { } usual)
            changes.Add(One(now, usual, size, goodDirection, text => format.Texts.With("ChangeSameWeekday", text, format.Weekday(day)), format));
        return changes;
    }

    /// <summary>By how many per cent a count moved; by how much, where it was zero.</summary>
    public static string Relative(double now, double before, ReportFormat format) =>
        before == 0 ? format.Number((long)now) : format.Percent(Math.Abs(now - before) / before);

    public static string Points(double now, double before, ReportFormat format) =>
        format.Texts.Plural("Points", (long)Math.Round(Math.Abs(now - before) * 100, MidpointRounding.AwayFromZero));

    private static SheetChange One(
        double now, double before, Func<double, double, string> size, int goodDirection, Func<string, string> sentence, ReportFormat format)
    {
        var direction = Math.Sign(now - before);
        if (direction == 0)
            return new(sentence(format.Texts["ChangeNone"]), Tone.Plain);
        var tone = (direction * goodDirection) switch { > 0 => Tone.Good, < 0 => Tone.Bad, _ => Tone.Plain };
        return new(sentence((direction > 0 ? "↑ " : "↓ ") + size(now, before)), tone);
    }
}

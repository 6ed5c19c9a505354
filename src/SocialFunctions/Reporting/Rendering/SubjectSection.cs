using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>What people complain about, and how many messages need care.</summary>
internal static class SubjectSection
{
    /// <summary>A day has few causes: what comes after them is in report.json.</summary>
    private const int MostShown = 8;

    public static SheetTable Of(Report report, ReportFormat format)
    {
        var texts = format.Texts;
        var shown = report.Aspects
            .Where(subject => subject.Value.Negative > 0)
            .OrderByDescending(subject => subject.Value.Negative)
            .ThenBy(subject => subject.Key, StringComparer.Ordinal)
            .Take(MostShown);
        IReadOnlyList<IReadOnlyList<string>> rows =
        [
            .. shown.Select(subject => new[]
            {
                Names.Aspect(subject.Key, texts), format.Number(subject.Value.Negative), format.Number(subject.Value.Positive),
            }),
        ];
        return new(
            texts["SubjectsTitle"], rows.Count == 0 ? "" : texts["SubjectsLead"],
            [texts["ColumnSubject"], texts["ColumnIll"], texts["ColumnWell"]], rows, texts["SubjectsEmpty"], [.. Sensitive(report.Sensitive, format)])
        {
            HasShortFigures = true,
        };
    }

    private static IEnumerable<string> Sensitive(SensitiveFigures sensitive, ReportFormat format)
    {
        if (sensitive.Messages == 0)
            yield break;
        var subjects = sensitive.BySubject
            .OrderByDescending(subject => subject.Value).ThenBy(subject => subject.Key, StringComparer.Ordinal)
            .Select(subject => $"{Names.Sensitive(subject.Key, format.Texts)} {format.Number(subject.Value)}");
        yield return format.Texts.Plural("SensitiveNote", sensitive.Messages, string.Join(", ", subjects));
    }
}

using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>Response times in each way of counting, then by network and by department.</summary>
internal static class ResponseSection
{
    public static IReadOnlyList<SheetTable> Of(Report report, Brand brand, ReportFormat format) =>
    [
        Times(report.Response, format),
        By("ByNetwork", report.Response.ByNetwork, key => Names.Network(key, format.Texts), format),
        By("ByDepartment", report.Response.ByDepartment, key => Names.Department(key, brand, format.Texts), format),
    ];

    private static SheetTable Times(ResponseFigures response, ReportFormat format)
    {
        var (texts, turns, messages) = (format.Texts, response.Turns, response.Messages);
        IReadOnlyList<IReadOnlyList<string>> rows =
        [
            [texts["TimesAll"], Median(turns.MedianSeconds, turns.SmallSample, format), format.Duration(turns.P90Seconds)],
            [texts["TimesBusiness"], Median(turns.Business.MedianSeconds, turns.SmallSample, format), format.Duration(turns.Business.P90Seconds)],
            [texts["TimesWithOpen"], Median(turns.MedianWithOpenSeconds, turns.SmallSample, format), format.Duration(null)],
            [texts["TimesMessages"], Median(messages.MedianSeconds, messages.Answered < 10, format), format.Duration(messages.P90Seconds)],
        ];
        return new(texts["TimesTitle"], "", [texts["ColumnCounted"], texts["ColumnMedian"], texts["ColumnP90"]],
            turns.NeedingReply + messages.Answered == 0 ? [] : rows, texts["TimesEmpty"], TimesNotes(response, format));
    }

    private static List<string> TimesNotes(ResponseFigures response, ReportFormat format)
    {
        var (texts, turns, messages) = (format.Texts, response.Turns, response.Messages);
        var notes = new List<string>();
        if (turns.NeedingReply + messages.Answered == 0)
            return notes;
        notes.Add(texts["NoteNoP90"]);
        if (turns.Answered > 0 && turns.Business.MedianSeconds is null)
            notes.Add(texts["ReasonNoBusiness"]);
        if (turns.MedianWithOpenSeconds is null)
            notes.Add(texts["ReasonNotReached"]);
        if (messages.MeanSeconds is { } mean)
            notes.Add(texts.Plural("NoteMessages", messages.Answered, format.Duration(mean)));
        if (turns.ArrivedLate > 0)
            notes.Add(texts.Plural("NoteArrivedLate", turns.ArrivedLate));
        if (turns.ClockAnomalies > 0)
            notes.Add(texts.Plural("NoteAnomalies", turns.ClockAnomalies));
        if ((turns.SmallSample && turns.Answered > 0) || messages.Answered is > 0 and < 10)
            notes.Add(texts["NoteSmallSample"]);
        return notes;
    }

    private static SheetTable By(
        string title, IReadOnlyDictionary<string, TurnFigures> figures, Func<string, string> name, ReportFormat format)
    {
        var texts = format.Texts;
        var shown = figures.OrderByDescending(pair => pair.Value.NeedingReply).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        List<string> notes = [];
        if (shown.Any(pair => pair.Value.SmallSample && pair.Value.MedianSeconds is not null))
            notes.Add(texts["NoteSmallSample"]);
        if (shown.Any(pair => pair.Value.Rate is null || pair.Value.MedianSeconds is null || pair.Value.Sla.Rate is null))
            notes.Add(texts["NoteNone"]);
        return new(texts[title], "", [texts["ColumnName"], texts["ColumnAnswered"], texts["ColumnMedian"], texts["ColumnSla"]],
            [.. shown.Select(pair => Row(name(pair.Key), pair.Value, format))], texts["ByEmpty"], notes);
    }

    private static IReadOnlyList<string> Row(string name, TurnFigures turns, ReportFormat format) =>
    [
        name,
        format.Texts.With("CountOf", format.Number(turns.Answered), format.Number(turns.NeedingReply)),
        Median(turns.MedianSeconds, turns.SmallSample, format),
        turns.Sla.Rate is null ? ReportFormat.None : format.Texts.With("CountOf", format.Number(turns.Sla.Met), format.Number(turns.Sla.Due)),
    ];

    private static string Median(double? seconds, bool small, ReportFormat format) =>
        seconds is not null && small ? format.Duration(seconds) + " *" : format.Duration(seconds);
}

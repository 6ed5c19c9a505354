using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>The four figures that matter first, and the day in a sentence.</summary>
internal static class HeadlineSection
{
    public static string Lead(Report report, ReportFormat format)
    {
        var (texts, turns) = (format.Texts, report.Response.Turns);
        if (turns.NeedingReply == 0)
        {
            var quiet = report.Received.Inbound == 0 ? texts["LeadNothing"] : texts.Plural("LeadNobodyWaited", report.Received.Inbound);
            return WaitingSection.Count(report) is var waiting and > 0 ? quiet + " " + texts.Plural("LeadEarlier", waiting) : quiet;
        }

        var lead = texts.Plural("LeadNeeded", turns.NeedingReply) + " " + (turns.Answered == 0 ? texts["LeadAnsweredNone"] : texts.Plural("LeadAnswered", turns.Answered));
        if (turns.MedianSeconds is { } median)
            lead += " " + texts.With("LeadMedian", format.Duration(median));
        return turns.Open == 0 ? lead : lead + " " + texts.Plural("LeadOpen", turns.Open);
    }

    public static IReadOnlyList<SheetFigure> Figures(Report report, ReportFormat format)
    {
        var (texts, turns, day) = (format.Texts, report.Response.Turns, report.Period.To);
        return
        [
            new(texts["Needed"], format.Number(turns.NeedingReply), [texts.Plural("NeededOf", report.Received.Inbound)],
                Changes.Of(report.Changes?.Inbound, day, format, (now, before) => texts.With("ChangeReceived", Changes.Relative(now, before, format)), 0)),
            new(texts["Answered"], format.Percent(turns.Rate), AnsweredNotes(turns, format),
                Changes.Of(report.Changes?.TurnRate, day, format, (now, before) => Changes.Points(now, before, format), 1)),
            new(texts["Median"], format.Duration(turns.MedianSeconds), MedianNotes(turns, format),
                Changes.Of(report.Changes?.TurnMedianSeconds, day, format, (now, before) => format.Duration(Math.Abs(now - before)), -1)),
            new(texts["Sla"], format.Percent(turns.Sla.Rate), SlaNotes(turns.Sla, format), []),
        ];
    }

    private static List<string> AnsweredNotes(TurnFigures turns, ReportFormat format)
    {
        var texts = format.Texts;
        if (turns.Rate is null)
            return [texts["ReasonNobodyWaited"]];
        List<string> notes = [texts.With("CountOf", format.Number(turns.Answered), format.Number(turns.NeedingReply))];
        if (turns.Open > 0)
            notes.Add(texts.Plural("StillOpen", turns.Open));
        if (turns.Dismissed > 0)
            notes.Add(texts.Plural("ClosedWithout", turns.Dismissed));
        return notes;
    }

    private static List<string> MedianNotes(TurnFigures turns, ReportFormat format)
    {
        var texts = format.Texts;
        if (turns.MedianSeconds is null)
            return [texts["ReasonNoAnswer"]];
        List<string> notes = [texts.With("NinetyPercent", format.Duration(turns.P90Seconds))];
        if (turns.SmallSample)
            notes.Add(texts.Plural("SmallSample", turns.Answered));
        return notes;
    }

    private static List<string> SlaNotes(SlaFigures sla, ReportFormat format) => sla.Rate is null
        ? [format.Texts["ReasonNothingDue"]]
        : [format.Texts.With("SlaOf", format.Number(sla.Met), format.Number(sla.Due))];
}

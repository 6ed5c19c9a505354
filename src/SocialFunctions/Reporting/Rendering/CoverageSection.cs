using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>What became of every message, so that none is silently left out.</summary>
internal static class CoverageSection
{
    public static SheetBars Of(CoverageFigures coverage, ReportFormat format)
    {
        var texts = format.Texts;
        SheetBar Bar(string key, int count, Tone tone) => VoicesSection.Bar(texts[key], count, coverage.Received, tone, format);
        return new(
            texts["CoverageTitle"],
            coverage.Received == 0 ? "" : texts.Plural("CoverageLead", coverage.Received),
            coverage.Received == 0 ? [] :
            [
                Bar("CoverageAnswered", coverage.Answered, Tone.Good),
                Bar("CoverageOpen", coverage.Open, Tone.Watch),
                Bar("CoverageDismissed", coverage.Dismissed, Tone.Plain),
                Bar("CoverageNotNeeded", coverage.NotNeeded, Tone.Plain),
                Bar("CoverageForbidden", coverage.Forbidden, Tone.Plain),
                Bar("CoverageQuarantined", coverage.Quarantined, Tone.Bad),
            ],
            texts["VoicesEmpty"], []);
    }
}

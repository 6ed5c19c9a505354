using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>Whether criticism came in a wave, how high it went, and whether it is over.</summary>
internal static class StormSection
{
    public static SheetNotice Of(StormFigures storm, ReportFormat format)
    {
        var texts = format.Texts;
        if (storm.Peak == 0 && storm.Level == 0)
            return new(texts["StormCalm"], Tone.Good, [texts["StormCalmLine"]]);
        var now = texts.With("StormNow", storm.Level, Name(storm.Level, texts));
        return new(
            texts.With("StormPeak", storm.Peak, Name(storm.Peak, texts)),
            storm.Level > 0 ? Tone.Bad : Tone.Watch,
            [now, .. storm.Episodes.Select(episode => Line(episode, format))]);
    }

    private static string Line(StormEpisode episode, ReportFormat format) => episode.To is { } to
        ? format.Texts.With("StormEpisode", format.Instant(episode.From), format.Instant(to), episode.Peak)
        : format.Texts.With("StormLasting", format.Instant(episode.From), episode.Peak);

    private static string Name(int level, ReportTexts texts) => texts["StormLevel_" + level];
}

using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Tests.Reporting;

/// <summary>Figures of <see cref="ReportSamples"/>: a few numbers are given, and the others follow from them.</summary>
internal static class SampleFigures
{
    public static Dictionary<string, int> Moods(int positive, int neutral, int negative) =>
        new() { ["positive"] = positive, ["neutral"] = neutral, ["negative"] = negative };

    public static TurnFigures Turns(int needing, int answered, int open, int dismissed, double? median, double? p90) => new()
    {
        NeedingReply = needing,
        Answered = answered,
        Open = open,
        Dismissed = dismissed,
        ArrivedLate = needing > 80 ? 2 : 0,
        Rate = needing == 0 ? null : (double)answered / needing,
        MedianSeconds = median,
        P90Seconds = p90,
        MedianWithOpenSeconds = median * 1.25,
        Business = new(median * 0.5, p90 * 0.5),
        Sla = new(needing, answered * 9 / 10, needing == 0 ? null : answered * 9 / 10 / (double)needing),
        SmallSample = answered < 10,
        ClockAnomalies = needing > 80 ? 1 : 0,
    };
}

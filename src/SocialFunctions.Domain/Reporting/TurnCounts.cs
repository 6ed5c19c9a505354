using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>Figures of turns, from their lines alone: so those of a week or a month are made from ledgers and are exact.</summary>
public static class TurnCounts
{
    private const int SmallSample = 10;

    public static TurnFigures Of(IReadOnlyCollection<LedgerLine> lines, DateTimeOffset asOf)
    {
        var needing = lines.Where(line => line.State is TurnState.Answered or TurnState.Open or TurnState.Dismissed).ToArray();
        var answered = needing.Where(line => line.State == TurnState.Answered).ToArray();
        var seconds = answered.Select(line => line.ResponseSeconds!.Value).ToArray();
        var business = answered.Select(line => line.BusinessSeconds).OfType<double>().ToArray();
        var waited = needing.Where(line => line.State != TurnState.Answered).Select(line => (asOf - line.OpenedAt).TotalSeconds);
        return new TurnFigures
        {
            NeedingReply = needing.Length,
            Answered = answered.Length,
            Open = needing.Count(line => line.State == TurnState.Open),
            Dismissed = needing.Count(line => line.State == TurnState.Dismissed),
            ArrivedLate = needing.Count(line => line.ArrivedLate),
            Rate = needing.Length == 0 ? null : (double)answered.Length / needing.Length,
            MedianSeconds = Seconds.Rounded(Percentile.Median(seconds)),
            P90Seconds = Seconds.Rounded(Percentile.Of(seconds, 0.9)),
            MedianWithOpenSeconds = Seconds.Rounded(KaplanMeier.Median(seconds, waited)),
            Business = new BusinessFigures(Seconds.Rounded(Percentile.Median(business)), Seconds.Rounded(Percentile.Of(business, 0.9))),
            Sla = Sla(needing, asOf),
            SmallSample = answered.Length < SmallSample,
            ClockAnomalies = answered.Count(line => line.ClockAnomaly),
        };
    }

    private static SlaFigures Sla(IEnumerable<LedgerLine> needing, DateTimeOffset asOf)
    {
        // Dismissed before it was due: the promise never came to the test.
        var due = needing.Where(line => line.Due <= asOf && !(line.State == TurnState.Dismissed && line.DismissedAt < line.Due)).ToArray();
        var met = due.Count(line => line.State == TurnState.Answered && line.ReplyAt <= line.Due);
        return new SlaFigures(due.Length, met, due.Length == 0 ? null : (double)met / due.Length);
    }
}

using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>A day beside the day before and the same weekday of the last 4 weeks, all as known at asOf.</summary>
internal static class DayChanges
{
    private const int Weeks = 4;

    /// <summary>Null for a period of more than a day, or without an older day.</summary>
    public static ReportChanges? Of(ReportFacts facts)
    {
        var input = facts.Input;
        if (input.From != input.To || (input.CompleteFrom ?? facts.Oldest) is not { } complete || complete >= input.From)
            return null;

        var now = Figures.Of(facts, input.From);
        var before = Figures.Of(facts, input.From.AddDays(-1));
        var weekdays = Enumerable.Range(1, Weeks)
            .Select(week => input.From.AddDays(-7 * week))
            .Where(day => day >= complete)
            .Select(day => Figures.Of(facts, day))
            .ToArray();
        ComparedFigure Compare(Func<Figures, double?> figure) =>
            new(figure(now), figure(before), Percentile.Median(weekdays.Select(figure).OfType<double>()));
        return new ReportChanges(
            Compare(day => day.Inbound), Compare(day => day.Turns.Rate), Compare(day => day.Turns.MedianSeconds), Compare(day => day.Net));
    }

    private sealed record Figures(double Inbound, TurnFigures Turns, double? Net)
    {
        public static Figures Of(ReportFacts facts, DateOnly day) => new(
            facts.On(day).Count(mention => mention.IsInbound),
            TurnCounts.Of([.. facts.Turns.Where(turn => turn.Day == day).Select(turn => turn.Line)], facts.Input.AsOf),
            MessageCounts.Sentiment(facts.On(day), facts.Input.AsOf).Net);
    }
}

using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Storms;

namespace SocialFunctions.Domain.Reporting;

/// <summary>Writes the figures of a period. docs/metrics.md defines each of them.</summary>
public static class ReportBuilder
{
    public static Report Build(ReportInput input) => Build(ReportFacts.Of(input));

    public static Report Build(ReportFacts facts)
    {
        var input = facts.Input;
        var brand = input.Brand;
        var mentions = facts.Between(input.From, input.To).ToArray();
        var turns = facts.Turns.Where(turn => turn.Day >= input.From && turn.Day <= input.To).Select(turn => turn.Line).ToArray();
        return new Report
        {
            Brand = brand.Id,
            Period = new ReportPeriod(input.From, input.To, brand.TimeZone.Id, input.AsOf.ToUniversalTime()),
            Received = MessageCounts.Received(mentions),
            Response = ResponseCounts.Of(brand, mentions, facts.Answers, turns, input.AsOf),
            Sentiment = MessageCounts.Sentiment(mentions, input.AsOf),
            Intents = MessageCounts.Intents(mentions, input.AsOf),
            Engagement = EngagementCounts.Of(mentions, input.Followers),
            Coverage = CoverageCounts.Of(facts, mentions),
            Gaps = GapCounts.Of(mentions),
            Storm = Storm(facts),
            Cost = input.Cost,
            ShareOfVoice = VoiceShare.Of(brand, mentions, input.AsOf),
            Agreement = AgreementCounts.Of(mentions, input.AsOf),
            Aspects = SubjectCounts.Aspects(mentions, input.AsOf),
            Sensitive = SubjectCounts.Sensitive(mentions, input.AsOf),
            Copies = CopyCounts.Of(mentions, input.AsOf),
            Changes = DayChanges.Of(facts),
            WaitingTotal = WaitingTurns.In(facts).Count(),
            Waiting = WaitingTurns.Of(facts),
            BrandFile = brand.Hash,
        };
    }

    private static StormFigures Storm(ReportFacts facts)
    {
        var input = facts.Input;
        var zone = input.Brand.TimeZone;

        // The end is the last instant of the last day: midnight itself belongs to the next.
        var course = StormWatch.Run(
            facts.Known, input.Brand.Storm, zone,
            LocalDay.Start(input.From, zone), LocalDay.End(input.To, zone).AddTicks(-1), input.AsOf);
        return new StormFigures(course.Level, course.Peak, course.Episodes);
    }
}

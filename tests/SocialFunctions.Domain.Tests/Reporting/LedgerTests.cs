using System.Text.Json;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

public sealed class LedgerTests
{
    private static readonly DateOnly Monday = new(2026, 3, 9);

    private static readonly StoredMention[] Day =
    [
        By("carried", "0", -24 * 60), By("old", "x", -24 * 60), ByBrand("xr", -23 * 60, to: "x"),
        By("ana", "1", 0), ByBrand("1r", 10, to: "1"), By("bea", "2", 5),
    ];

    [Fact]
    public void It_holds_the_turns_of_the_day_and_those_still_open_from_before() =>
        Assert.Equal(["0 Open", "1 Answered", "2 Open"], Fold(Day).Select(line => $"{line.Id} {line.State}"));

    [Fact]
    public void It_is_written_as_lines_of_JSON_without_a_text_or_a_name_and_read_back_the_same()
    {
        var lines = Fold(Day);
        var text = Ledger.Write(lines);
        Assert.Equal(lines, Ledger.Read(text));
        Assert.DoesNotContain("message", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ana", text, StringComparison.Ordinal);
        Assert.Equal(
            """{"network":"x","id":"1","openedAt":"2026-03-09T08:00:00+00:00","state":"answered","replyId":"1r","replyAt":"2026-03-09T08:10:00+00:00","dismissedAt":null,"due":"2026-03-09T09:00:00+00:00","department":"service","priority":"normal","rule":"everything","responseSeconds":600,"businessSeconds":600,"arrivedLate":false,"clockAnomaly":false,"brandFile":"hash-1"}""",
            text.Split('\n')[1]);
    }

    [Fact]
    public void The_same_turns_give_the_same_text_in_any_order_of_arrival() =>
        Assert.Equal(Ledger.Write(Fold(Day)), Ledger.Write(Fold([.. Day.Reverse()])));

    [Fact]
    public void A_line_that_is_none_is_refused() => Assert.Throws<JsonException>(() => Ledger.Read("{}\n"));

    [Fact]
    public void A_refold_keeps_department_and_due_of_turns_that_had_closed()
    {
        var earlier = Fold(Day);
        var handedOff = Day.Select(mention => mention with { Department = "sales", Priority = Priority.Critical, Rule = "other" }).ToArray();
        var line = Fold(handedOff, earlier).Single(line => line.Id == "1");
        Assert.Equal(earlier.Single(one => one.Id == "1"), line);
    }

    [Fact]
    public void A_refold_takes_the_present_department_of_turns_that_were_open()
    {
        var handedOff = Day.Select(mention => mention with { Department = "sales" }).Append(ByBrand("2r", 9, to: "2")).ToArray();
        var line = Fold(handedOff, Fold(Day)).Single(line => line.Id == "2");
        Assert.Equal(("sales", TurnState.Answered), (line.Department, line.State));
    }

    [Fact]
    public void An_earlier_reply_that_arrives_late_changes_the_time_but_not_the_department()
    {
        var late = Day.Select(mention => mention with { Department = "sales" }).Append(ByBrand("early", 4, to: "1")).ToArray();
        var line = Fold(late, Fold(Day)).Single(line => line.Id == "1");
        Assert.Equal(("service", "early", 240.0, 240.0), (line.Department, line.ReplyId, line.ResponseSeconds, line.BusinessSeconds));
    }

    [Fact]
    public void Figures_of_a_period_are_the_same_from_ledgers_as_from_the_mentions()
    {
        var input = Input(Day, []) with { From = Monday.AddDays(-1) };
        var lines = Ledger.Of(Monday.AddDays(-1), ReportFacts.Of(input)).Concat(Ledger.Of(Monday, ReportFacts.Of(input))).ToArray();
        Assert.Equal(5, lines.Length); // the open turn of Sunday is carried over to Monday's

        var opened = Ledger.OpenedIn(lines, input.From, input.To, TestBrand.Madrid);
        Assert.Equal(ReportBuilder.Build(input).Response.Turns, TurnCounts.Of(opened, input.AsOf));
    }

    [Fact]
    public void A_working_deadline_starts_at_received_only_when_the_message_arrived_late()
    {
        Turn Opened(double receivedAt) => Turns.Fold(
            [Utterances.From(By("ana", "1", 0).With(mention => mention with { ReceivedAt = Minute(receivedAt) }))], Minute(100))[0];
        Assert.Equal(Minute(60), TurnTerms.WorkingDeadline(TestBrand.Brand, Opened(15)));
        Assert.Equal(Minute(80), TurnTerms.WorkingDeadline(TestBrand.Brand, Opened(20)));
    }

    private static IReadOnlyList<LedgerLine> Fold(StoredMention[] mentions, IReadOnlyCollection<LedgerLine>? earlier = null) =>
        Ledger.Of(Monday, ReportFacts.Of(Input(mentions, earlier ?? [])));

    private static ReportInput Input(StoredMention[] mentions, IReadOnlyCollection<LedgerLine> earlier) => new()
    {
        Brand = TestBrand.Brand,
        From = Monday,
        To = Monday,
        AsOf = Minute(12 * 60),
        Mentions = mentions,
        Ledger = earlier,
    };
}

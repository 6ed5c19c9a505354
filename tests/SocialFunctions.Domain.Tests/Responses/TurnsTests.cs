using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Responses;

/// <summary>Each turn is told as: messages, state, reply, minutes.</summary>
public sealed class TurnsTests
{
    [Fact]
    public void A_turn_opens_with_the_first_message_that_needs_a_reply() =>
        Assert.Equal("2+3 Open", Told(In("1", 0, needs: false), In("2", 1), In("3", 2, needs: false)));

    [Fact]
    public void Time_runs_from_the_oldest_unanswered_message() =>
        Assert.Equal("1+2 Answered by 3 after 10", Told(In("1", 0), In("2", 8), Out("3", 10)));

    [Fact]
    public void After_the_answer_the_next_message_opens_a_new_turn() =>
        Assert.Equal("1 Answered by 2 after 5; 3 Open", Told(In("1", 0), Out("2", 5), In("3", 6)));

    [Fact]
    public void At_one_instant_the_message_comes_before_the_reply() =>
        Assert.Equal("9 Answered by 1 after 0", Told(In("9", 5), Out("1", 5)));

    [Fact]
    public void A_reply_before_the_message_answers_nothing() => Assert.Equal("2 Open", Told(Out("1", 0), In("2", 1)));

    [Fact]
    public void A_named_parent_decides_even_if_the_reply_s_clock_is_earlier()
    {
        var turn = Assert.Single(Fold(In("1", 10), Out("2", 7) with { Parent = "1" }));
        Assert.Equal((TurnState.Answered, TimeSpan.Zero, true), (turn.State, turn.ResponseTime!.Value, turn.ClockAnomaly));
    }

    [Fact]
    public void A_reply_in_time_is_no_anomaly() => Assert.False(Fold(In("1", 10), Out("2", 11) with { Parent = "1" })[0].ClockAnomaly);

    [Fact]
    public void A_reply_to_the_brand_s_own_early_reply_waits_for_it_too() =>
        Assert.Equal("1 Answered by 2 after 0", Told(In("1", 10), Out("2", 7) with { Parent = "1" }, Out("3", 8) with { Parent = "2" }));

    [Fact]
    public void Parents_in_a_ring_do_not_hang() =>
        Assert.Equal("1 Answered by 2 after 1", Told(In("1", 0), Out("2", 1) with { Parent = "3" }, Out("3", 2) with { Parent = "2" }));

    [Fact]
    public void An_automatic_reply_stops_no_clock() =>
        Assert.Equal("1 Answered by 3 after 9", Told(In("1", 0), Out("2", 1) with { Automatic = true }, Out("3", 9)));

    [Fact]
    public void A_dismissed_turn_is_closed_and_the_next_message_opens_another() =>
        Assert.Equal("1 Dismissed; 2 Answered by 3 after 1", Told(In("1", 0) with { DismissedAt = Minute(5) }, In("2", 6), Out("3", 7)));

    [Fact]
    public void A_turn_answered_before_it_was_dismissed_is_answered() =>
        Assert.Equal("1 Answered by 2 after 4", Told(In("1", 0) with { DismissedAt = Minute(5) }, Out("2", 4)));

    [Fact]
    public void A_turn_whose_every_message_was_deleted_before_an_answer_is_not_needed() =>
        Assert.Equal("1+2 NotNeeded", Told(In("1", 0) with { DeletedAt = Minute(5) }, In("2", 1) with { DeletedAt = Minute(4) }, Out("3", 6)));

    [Fact]
    public void A_turn_with_one_message_left_still_waits() =>
        Assert.Equal("1+2 Open", Told(In("1", 0) with { DeletedAt = Minute(5) }, In("2", 1)));

    [Fact]
    public void What_is_deleted_after_the_answer_was_answered() =>
        Assert.Equal("1 Answered by 2 after 3", Told(In("1", 0) with { DeletedAt = Minute(5) }, Out("2", 3)));

    [Fact]
    public void A_reply_that_is_deleted_later_has_still_answered() =>
        Assert.Equal("1 Answered by 2 after 3", Told(In("1", 0), Out("2", 3) with { DeletedAt = Minute(4) }));

    [Fact]
    public void A_message_after_the_deletion_opens_a_turn_of_its_own() =>
        Assert.Equal("1 NotNeeded; 2 Answered by 3 after 1", Told(In("1", 0) with { DeletedAt = Minute(5) }, In("2", 60), Out("3", 61)));

    [Fact]
    public void A_forbidden_turn_stays_outside_and_swallows_no_message_that_must_be_answered() =>
        Assert.Equal("1+2 Forbidden; 3 Open", Told(In("1", 0) with { Forbidden = true }, In("2", 1, needs: false), In("3", 2)));

    [Theory]
    [InlineData(9, "1 Open")] // one minute before the reply
    [InlineData(10, "1 Answered by 2 after 10")] // at its instant
    public void What_is_published_after_asOf_does_not_exist(int asOf, string expected) =>
        Assert.Equal(expected, Told(asOf, In("1", 0), Out("2", 10)));

    [Theory]
    [InlineData(19, "1 Open")] // published, but not yet received
    [InlineData(20, "1 Answered by 2 after 10")]
    public void What_is_received_after_asOf_does_not_exist(int asOf, string expected) =>
        Assert.Equal(expected, Told(asOf, In("1", 0), Out("2", 10) with { ReceivedAt = Minute(20) }));

    [Theory]
    [InlineData(4, "1 Open; 2 Open")]
    [InlineData(5, "1 Open; 2 NotNeeded")]
    [InlineData(6, "1 Dismissed; 2 NotNeeded")]
    public void What_is_done_after_asOf_does_not_exist(int asOf, string expected) =>
        Assert.Equal(expected, string.Join("; ",
            Told(asOf, In("1", 0) with { DismissedAt = Minute(6) }), Told(asOf, In("2", 0) with { DeletedAt = Minute(5) })));

    private static Utterance In(string id, double minute, bool needs = true) =>
        new() { Id = id, At = Minute(minute), Direction = MentionDirection.Inbound, NeedsReply = needs };

    private static Utterance Out(string id, double minute) => new() { Id = id, At = Minute(minute), Direction = MentionDirection.Outbound };

    private static IReadOnlyList<Turn> Fold(params Utterance[] utterances) => Turns.Fold(utterances, Minute(1_000));

    private static string Told(params Utterance[] utterances) => Told(1_000, utterances);

    private static string Told(int asOf, params Utterance[] utterances) =>
        string.Join("; ", Turns.Fold([.. utterances.Reverse()], Minute(asOf)).Select(turn =>
            $"{string.Join('+', turn.Messages.Select(message => message.Id))} {turn.State}"
            + (turn.Reply is null ? "" : $" by {turn.Reply.Id} after {turn.ResponseTime!.Value.TotalMinutes}")));
}

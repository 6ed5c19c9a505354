using SocialFunctions.Domain.Responses;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Responses;

/// <summary>Each answered message is told as: id=seconds.</summary>
public sealed class MessageAnswersTests
{
    [Fact]
    public void The_earliest_reply_that_names_it_answers_a_message() =>
        Assert.Equal("1=60", Told(By("ana", "1", 0), ByBrand("3", 2, to: "1"), ByBrand("2", 1, to: "1")));

    [Fact]
    public void A_reply_without_parent_answers_the_author_s_latest_earlier_mention() =>
        Assert.Equal("2=60", Told(By("ana", "1", 0), By("ana", "2", 1), By("bea", "3", 1), ByBrand("4", 2, text: "@ANA hi"), By("ana", "5", 3)));

    [Fact]
    public void A_named_parent_that_was_never_seen_answers_nothing() =>
        Assert.Equal("", Told(By("ana", "1", 0), ByBrand("2", 2, to: "77", text: "@ana hi")));

    [Fact]
    public void A_reply_to_the_brand_s_own_reply_answers_no_message() =>
        Assert.Equal("1=60", Told(By("ana", "1", 0), ByBrand("2", 1, to: "1"), By("ana", "3", 2), ByBrand("4", 3, to: "2")));

    [Fact]
    public void Skew_counts_as_zero() => Assert.Equal("1=0", Told(By("ana", "1", 10), ByBrand("2", 9, to: "1")));

    [Fact]
    public void Messages_that_need_no_reply_are_answered_all_the_same() =>
        Assert.Equal("1=60", Told(By("ana", "1", 0).NeedingNone(), ByBrand("2", 1, to: "1")));

    [Fact]
    public void Only_people_answer() => Assert.Equal("", Told(By("ana", "1", 0), ByBrand("2", 1, to: "1") with { Automatic = true }));

    [Fact]
    public void A_reply_after_asOf_does_not_exist() => Assert.Equal("", Told(By("ana", "1", 0), ByBrand("2", 101, to: "1")));

    [Fact]
    public void A_deleted_reply_has_still_answered() =>
        Assert.Equal("1=60", Told(By("ana", "1", 0), ByBrand("2", 1, text: "") with { AddressedTo = "ana", DeletedAt = Minute(2) }));

    private static string Told(params StoredMention[] mentions) => string.Join(' ', MessageAnswers.Of(mentions, Minute(100))
        .OrderBy(answer => answer.Key.Value, StringComparer.Ordinal)
        .Select(answer => $"{answer.Key.Value}={answer.Value}"));
}

using FsCheck;
using FsCheck.Fluent;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Tests.Responses;

public sealed class KaplanMeierTests
{
    [Theory]
    [InlineData(new[] { 10.0, 20, 30 }, new double[0], 20.0)] // all answered
    [InlineData(new[] { 10.0, 20 }, new double[0], 10.0)] // S(10) = ½: no interpolation
    [InlineData(new[] { 10.0 }, new[] { 10.0 }, 10.0)] // the reply comes before the censoring at a tie: S = ½
    [InlineData(new[] { 10.0 }, new[] { 9.0 }, 10.0)] // the censored one had left
    [InlineData(new[] { 10.0, 20 }, new[] { 30.0, 30 }, 20.0)] // ¾ · ⅔ = ½, also in floating point
    [InlineData(new[] { 10.0, 20 }, new[] { 15.0, 30 }, 20.0)] // ¾ · ½ = ⅜
    [InlineData(new[] { 10.0, 10, 20 }, new[] { 30.0, 30 }, 20.0)] // S(10) = 3⁄5, S(20) = 2⁄5
    public void The_median_is_the_smallest_reply_time_at_which_at_most_half_still_waits(double[] replied, double[] censored, double expected) =>
        Assert.Equal(expected, KaplanMeier.Median(replied, censored));

    [Theory]
    [InlineData(new double[0], new double[0])]
    [InlineData(new double[0], new[] { 5.0 })]
    [InlineData(new[] { 10.0 }, new[] { 11.0, 12 })] // S stays at ⅔
    public void When_half_is_not_reached_there_is_none(double[] replied, double[] censored) =>
        Assert.Null(KaplanMeier.Median(replied, censored));

    [Fact]
    public void Leaving_a_message_unanswered_never_improves_it() =>
        Prop.ForAll<PositiveInt[], NonNegativeInt>((times, left) =>
        {
            var replies = times.Select(time => (double)time.Get).ToArray();
            if (replies.Length < 2)
                return true;
            var hard = left.Get % replies.Length;
            var all = KaplanMeier.Median(replies, [])!.Value;

            // The message is not answered but waits on, longer than any reply took.
            var without = KaplanMeier.Median(replies.Where((_, i) => i != hard), [replies.Max() + 1]);
            return without is null || without >= all;
        }).QuickCheckThrowOnFailure();
}

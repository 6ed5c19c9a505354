using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Tests.Responses;

public sealed class PercentileTests
{
    [Theory]
    [InlineData(new[] { 7.0 }, 0.9, 7)]
    [InlineData(new[] { 1.0, 3 }, 0.5, 2)] // between two ranks
    [InlineData(new[] { 3.0, 1, 2 }, 0.5, 2)] // in any order
    [InlineData(new[] { 1.0, 2, 3, 4 }, 0.9, 3.7)] // PERCENTILE.INC
    [InlineData(new[] { 1.0, 2, 3, 4 }, 0, 1)]
    [InlineData(new[] { 1.0, 2, 3, 4 }, 1, 4)]
    public void It_interpolates_between_ranks(double[] values, double fraction, double expected) =>
        Assert.Equal(expected, Percentile.Of(values, fraction)!.Value, 9);

    [Fact]
    public void Without_a_value_there_is_none() => Assert.Null(Percentile.Median([]));
}

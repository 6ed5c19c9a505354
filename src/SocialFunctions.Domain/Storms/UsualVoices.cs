using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Storms;

/// <summary>How many negative voices an hour usually has, and how much that varies.</summary>
public sealed record UsualVoices(double Expected, double Spread)
{
    // Makes the median absolute deviation of normal values their standard deviation.
    private const double Normal = 1.4826;

    /// <param name="values">Counts of comparable hours; without any, <paramref name="otherwise"/> is expected.</param>
    /// <param name="otherwise">The brand file's.</param>
    public static UsualVoices Of(IReadOnlyCollection<double> values, double otherwise)
    {
        var expected = Percentile.Median(values) ?? otherwise;
        var deviation = Percentile.Median(values.Select(value => Math.Abs(value - expected))) ?? 0;
        return new UsualVoices(expected, Math.Max(Math.Max(Normal * deviation, Math.Sqrt(expected)), 1));
    }
}

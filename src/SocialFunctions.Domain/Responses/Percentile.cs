namespace SocialFunctions.Domain.Responses;

/// <summary>Linear interpolation between ranks, as numpy and PERCENTILE.INC do.</summary>
public static class Percentile
{
    /// <param name="values">In any order.</param>
    /// <param name="fraction">0 to 1.</param>
    /// <returns>Null without a value.</returns>
    public static double? Of(IEnumerable<double> values, double fraction)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fraction, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fraction, 1);
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
            return null;
        var rank = fraction * (sorted.Length - 1);
        var low = (int)rank;
        var high = Math.Min(low + 1, sorted.Length - 1);
        return sorted[low] + ((sorted[high] - sorted[low]) * (rank - low));
    }

    public static double? Median(IEnumerable<double> values) => Of(values, 0.5);
}

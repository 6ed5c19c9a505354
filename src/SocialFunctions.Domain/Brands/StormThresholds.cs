namespace SocialFunctions.Domain.Brands;

/// <summary>Levels 1 to 6 are reached at these deviations with at least these voices; the scale is after Graf and Schwede.</summary>
public sealed record StormThresholds
{
    public IReadOnlyList<double> Deviations { get; init; } = [3, 5, 8, 12, 18, 25];

    public IReadOnlyList<int> Voices { get; init; } = [5, 10, 20, 40, 80, 160];

    /// <summary>Negative voices an hour that are expected while nothing is known yet.</summary>
    public double DefaultExpected { get; init; } = 5;
}

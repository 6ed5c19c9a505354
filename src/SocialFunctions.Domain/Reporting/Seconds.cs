namespace SocialFunctions.Domain.Reporting;

internal static class Seconds
{
    /// <summary>Networks date to the millisecond: what a division leaves behind that is no measurement.</summary>
    public static double? Rounded(double? seconds) => seconds is { } value ? Math.Round(value, 3) : null;
}

namespace SocialFunctions.Domain.Brands;

/// <summary>Who receives the daily mail, and from which local hour (0 to 23) of the next day on.</summary>
public sealed record ReportSettings(IReadOnlyList<string> Recipients, int Hour, string From);

namespace SocialFunctions.Upkeep;

/// <summary>The last day with a report.</summary>
internal sealed record ReportHealth(string Day, DateTimeOffset? Written, DateTimeOffset? Mailed);

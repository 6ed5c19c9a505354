namespace SocialFunctions.Reporting;

/// <summary>A report of a period, asked for by hand: inclusive local days, as known at <paramref name="AsOf"/>.</summary>
/// <param name="CostSince">Cost of the instances that started since then; null: what was spent on the days of the period.</param>
internal sealed record ReportRequest(DateOnly From, DateOnly To, DateTimeOffset AsOf, DateTimeOffset? CostSince = null);

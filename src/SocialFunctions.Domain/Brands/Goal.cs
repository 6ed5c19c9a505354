namespace SocialFunctions.Domain.Brands;

/// <summary>A figure of the report, by its JSON path (<c>response.turns.rate</c>), and what it should be by a date.</summary>
public sealed record Goal(string Figure, double Target, DateOnly By);

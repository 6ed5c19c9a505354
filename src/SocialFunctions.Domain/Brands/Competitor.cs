namespace SocialFunctions.Domain.Brands;

/// <summary>A competitor and the words by which it is found, for share of voice.</summary>
public sealed record Competitor(string Name, IReadOnlyList<string> Keywords);

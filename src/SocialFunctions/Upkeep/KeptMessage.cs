namespace SocialFunctions.Upkeep;

/// <summary>A message in quarantine.</summary>
/// <param name="Source">The queue, or <c>hook-</c> and the webhook.</param>
/// <param name="Id">SHA-256 of its body.</param>
internal sealed record KeptMessage(string Source, string Id, string Reason);

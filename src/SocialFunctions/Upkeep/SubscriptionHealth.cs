namespace SocialFunctions.Upkeep;

/// <summary>How one subscription at a hub is.</summary>
/// <param name="LeaseUntil">The hub pushes until then; null before it first confirmed.</param>
/// <param name="LastError">In plain words; null since the last confirmation.</param>
internal sealed record SubscriptionHealth(string Network, string Account, DateTimeOffset? LeaseUntil, string? LastError);

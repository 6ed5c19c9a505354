namespace SocialFunctions.Upkeep;

/// <summary>A message in quarantine, as an operator sees it: never its text.</summary>
/// <param name="Source">The queue, or <c>hook-</c> and the webhook.</param>
/// <param name="Id">SHA-256 of its body.</param>
/// <param name="Count">How often it was kept: more than once when a replay did not help.</param>
internal sealed record QuarantinedMessage(string Source, string Id, string Reason, int Count, DateTimeOffset? FirstSeen, DateTimeOffset? LastSeen);

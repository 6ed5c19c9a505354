namespace SocialFunctions.Ingestion;

/// <summary>What is known of a webhook's calls.</summary>
internal sealed record HookNote(DateTimeOffset? LastPush, long Refused);

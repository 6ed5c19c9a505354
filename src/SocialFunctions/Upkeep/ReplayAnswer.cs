namespace SocialFunctions.Upkeep;

/// <summary>What a replay did.</summary>
internal sealed record ReplayAnswer(int Replayed, IReadOnlyList<KeptMessage> Kept);

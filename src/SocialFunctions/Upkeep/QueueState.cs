namespace SocialFunctions.Upkeep;

/// <summary>A queue: its messages, invisible ones included, and when the oldest visible one was put in.</summary>
internal sealed record QueueState(int Length, DateTimeOffset? Oldest);

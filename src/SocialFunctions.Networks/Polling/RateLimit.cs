namespace SocialFunctions.Networks.Polling;

/// <summary>What a network last said of its limits.</summary>
/// <param name="Remaining">Calls, or percent for networks that only give a share.</param>
/// <param name="ResetsAt">When the window starts anew.</param>
public sealed record RateLimit(long Limit, long Remaining, DateTimeOffset? ResetsAt);

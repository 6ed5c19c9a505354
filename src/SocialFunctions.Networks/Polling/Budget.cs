namespace SocialFunctions.Networks.Polling;

/// <summary>What a network's accounts may spend a day unless the settings say otherwise.</summary>
/// <param name="Zone">Where the network's day ends: UTC, or Pacific time for YouTube.</param>
public sealed record Budget(BudgetUnit Unit, decimal Daily, string Zone = "UTC");

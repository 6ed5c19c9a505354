namespace SocialFunctions.Domain.Routing;

/// <summary>A named rule: where a message goes when it matches. A rule without a condition matches every message.</summary>
public sealed record RoutingRule(string Name, MessageCondition When, string Department, Priority? Priority = null);

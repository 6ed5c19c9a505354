namespace SocialFunctions.Domain.Routing;

/// <summary>Who may answer a message that matches.</summary>
/// <param name="Answer"><c>anyone</c>, <c>departments</c> (only those listed) or <c>nobody</c> (the turn is outside, in coverage.forbidden).</param>
public sealed record ProtocolRule(string Name, MessageCondition When, string Answer, IReadOnlyList<string>? Departments = null);

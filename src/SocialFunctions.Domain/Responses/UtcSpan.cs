namespace SocialFunctions.Domain.Responses;

/// <summary>Half-open, in UTC ticks of instants.</summary>
internal readonly record struct UtcSpan(DateTime From, DateTime To);

namespace SocialFunctions.Domain.Routing;

/// <summary>Where a message stood before more was known of it.</summary>
/// <param name="Conversation">Null: with its parent.</param>
public sealed record FormerCase(string? Conversation, string Author);

namespace SocialFunctions.Domain.Responses;

/// <summary>A person in a conversation: what a case is, and what the fold works on.</summary>
/// <param name="Author">The author's id; <c>unknown:{mention id}</c> for a message whose author is not known yet, so that two strangers are never one person.</param>
public readonly record struct PersonKey(string Network, string Conversation, string Author);

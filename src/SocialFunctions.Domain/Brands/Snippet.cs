using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Brands;

/// <summary>An approved answer for an intent, in one language.</summary>
public sealed record Snippet(Intent Intent, string Language, string Text);

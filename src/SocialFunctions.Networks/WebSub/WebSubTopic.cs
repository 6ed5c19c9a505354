using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.WebSub;

/// <summary>What to subscribe to for an account.</summary>
/// <param name="Address">The topic itself, or the feed that names hub and topic.</param>
/// <param name="Hub">Null when the feed names it.</param>
/// <param name="Direction">Of what is pushed; null when it is worked out by author.</param>
public sealed record WebSubTopic(Uri Address, Uri? Hub, MentionDirection? Direction);

using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Feed;

/// <summary>What a feed's text holds.</summary>
/// <param name="Ignored">Entries with neither id nor link.</param>
/// <param name="Problem">Why reading ended early, in plain words; what was read before it stands.</param>
internal sealed record FeedReading(IReadOnlyList<Mention> Mentions, int Ignored, string? Problem = null);

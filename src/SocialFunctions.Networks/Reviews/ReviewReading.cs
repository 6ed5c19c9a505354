using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Reviews;

/// <summary>One review and the brand's answer inside it.</summary>
/// <param name="At">What the list is sorted by; null when the review has no date.</param>
internal sealed record ReviewReading(Mention Review, Mention? Reply, DateTimeOffset? At)
{
    public IEnumerable<Mention> Mentions => Reply is null ? [Review] : [Review, Reply];

    /// <summary>When that message became what it is; null when it has no date.</summary>
    public static DateTimeOffset? Changed(Mention mention) => mention.UpdatedAt ?? mention.PublishedAt;
}

using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Polling;

/// <summary>Counters that were read again.</summary>
/// <param name="Counters">By identity; what is gone is absent.</param>
/// <param name="Fault">Why some are missing; null when the network answered.</param>
public sealed record EngagementReading(IReadOnlyDictionary<string, Engagement> Counters, PollFault? Fault = null)
{
    /// <summary>A token that was got on the way, to keep.</summary>
    public PollPage.Session? Session { get; init; }
}

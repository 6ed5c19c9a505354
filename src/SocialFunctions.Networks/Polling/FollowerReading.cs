namespace SocialFunctions.Networks.Polling;

/// <summary>How many follow the account; null with the reason when it could not be read.</summary>
public sealed record FollowerReading(long? Followers, PollFault? Fault = null)
{
    /// <summary>A token that was got on the way, to keep.</summary>
    public PollPage.Session? Session { get; init; }
}

namespace SocialFunctions.Networks.Polling;

/// <summary>A network that says how many people follow the account: the denominator of the rates.</summary>
public interface IFollowerReader
{
    Task<FollowerReading> ReadFollowersAsync(PollRequest request, CancellationToken cancellationToken);
}

using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.WebSub;

/// <summary>Where a feed is pushed from.</summary>
public abstract record WebSubFinding
{
    private WebSubFinding()
    {
    }

    /// <param name="Topic">As the hub knows the feed: to the letter what its verification will name.</param>
    public sealed record Found(Uri Hub, string Topic) : WebSubFinding;

    public sealed record Missing(PollFault Fault) : WebSubFinding;
}

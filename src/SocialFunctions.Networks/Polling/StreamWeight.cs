namespace SocialFunctions.Networks.Polling;

/// <summary>What is slowed first when the budget runs short: the lowest first, mentions last.</summary>
public enum StreamWeight
{
    /// <summary>Hashtags, keyword searches: what may concern the brand.</summary>
    Search,

    /// <summary>The brand's own posts and replies: without them no response time is right.</summary>
    Own,

    /// <summary>What is said to the brand.</summary>
    Mentions,
}

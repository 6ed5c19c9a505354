namespace SocialFunctions.Domain.Mentions;

/// <summary>Counters of one message as its network last gave them.</summary>
/// <param name="Likes">Reactions, favourites, score.</param>
/// <param name="Shares">Reposts, boosts, quotes.</param>
public sealed record Engagement(long Likes = 0, long Replies = 0, long Shares = 0, long Views = 0, long Bookmarks = 0)
{
    public static Engagement None { get; } = new();

    /// <summary>What the report calls engagement: views and bookmarks are told apart.</summary>
    public long Total => Likes + Replies + Shares;
}

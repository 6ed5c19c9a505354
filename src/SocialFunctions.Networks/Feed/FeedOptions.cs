namespace SocialFunctions.Networks.Feed;

/// <summary>Bounds of one poll of a feed.</summary>
public sealed record FeedOptions
{
    /// <summary>After decompression.</summary>
    public int MaximumBytes { get; init; } = 5 * 1024 * 1024;

    public int MaximumRedirects { get; init; } = 5;

    /// <summary>Of one attempt, redirects and body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Further attempts after an error that passes; a timeout is not tried again in the same poll.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Before the first of them; doubled for each, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);
}

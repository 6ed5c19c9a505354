namespace SocialFunctions.Networks.Polling;

/// <summary>Bounds of one call of a network's interface.</summary>
public sealed record ApiOptions
{
    /// <summary>After decompression.</summary>
    public int MaximumBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Of one attempt, the body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Further attempts after an error that passes; a timeout is not tried again in the same poll.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Before the first of them; doubled for each, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Reddit and others refuse callers without a name of their own.</summary>
    public string UserAgent { get; init; } = "SocialFunctions/1.0";
}

namespace SocialFunctions.Upkeep;

/// <summary>A span of a stream that was not read, because the network's list ended before it.</summary>
/// <param name="From">Publication of what was known; what was published after it is missing.</param>
/// <param name="Until">Publication of the oldest that was read.</param>
internal sealed record UnreadHealth(string Stream, DateTimeOffset From, DateTimeOffset Until);

namespace SocialFunctions.Ingestion;

/// <summary>A span of a stream that the network's list no longer showed when it was read: nothing but an import brings it.</summary>
/// <param name="From">Publication of what was known.</param>
/// <param name="Until">Publication of the oldest that the list still showed.</param>
/// <param name="NotedAt">By our clock.</param>
internal sealed record UnreadSpan(DateTimeOffset From, DateTimeOffset Until, DateTimeOffset NotedAt);

using Azure;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Ingestion;

/// <summary>A message of the last two days with its counters, as its row was read.</summary>
internal sealed record RecentPost(string Id, string Partition, string Row, ETag ETag, Engagement? Engagement);

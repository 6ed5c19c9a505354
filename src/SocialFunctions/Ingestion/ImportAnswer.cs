namespace SocialFunctions.Ingestion;

/// <summary>What an import did.</summary>
/// <param name="Lines">Read, empty ones included.</param>
/// <param name="Accepted">Mentions that the queue has.</param>
/// <param name="Rejected">Lines that were wrong.</param>
/// <param name="Problems">The first 1,000 wrong lines.</param>
/// <param name="From">Earliest publishedAt accepted.</param>
/// <param name="To">Latest publishedAt accepted.</param>
internal sealed record ImportAnswer(
    long Lines, long Accepted, long Rejected, IReadOnlyList<ImportProblem> Problems, DateTimeOffset? From, DateTimeOffset? To);


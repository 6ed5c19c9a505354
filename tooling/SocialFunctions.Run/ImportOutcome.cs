namespace SocialFunctions.Run;

/// <summary>What the app says of a piece of an import.</summary>
internal sealed record ImportOutcome(
    long Lines, long Accepted, long Rejected, IReadOnlyList<WrongLine> Problems, DateTimeOffset? From, DateTimeOffset? To);

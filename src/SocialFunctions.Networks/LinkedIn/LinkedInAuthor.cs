using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>LinkedIn gives a person's or a page's URN, and a name only to who may look profiles up.</summary>
internal static class LinkedInAuthor
{
    public static Author Of(string? urn) => IsOne(urn) ? new Author(urn!.Trim()) : Author.Unknown;

    /// <summary>Outbound when the page itself speaks; null leaves it to the brand's accounts.</summary>
    public static MentionDirection? DirectionOf(string? urn, string? page) =>
        IsOne(urn) && urn!.Trim() == page ? MentionDirection.Outbound : null;

    private static bool IsOne(string? urn) => urn is { Length: > 8 and <= 100 } && urn.TrimStart().StartsWith("urn:li:", StringComparison.Ordinal);
}

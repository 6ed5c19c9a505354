using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Storms;

/// <summary>One negative message as the storm watch hears it; numbers stand for its author, text and network.</summary>
internal readonly record struct NegativeVoice(DateTimeOffset At, DateTimeOffset? DeletedAt, int Author, int Text, int Network, bool News)
{
    private static readonly TimeSpan TooOld = TimeSpan.FromHours(48);

    /// <summary>
    /// No voice: employees and the brand, reposts, whose author is unknown, what is not negative, and what was older than
    /// 48 hours when it reached us (an import of the past is no storm).
    /// </summary>
    public static bool Is(StoredMention stored) =>
        stored is { IsInbound: true, Employee: false, Classification.Sentiment: Sentiment.Negative }
        && stored.Mention.Kind != MentionKind.Repost
        && !stored.Mention.Author.IsUnknown
        && !(stored.Mention.ReceivedAt - stored.PublishedAt > TooOld);
}

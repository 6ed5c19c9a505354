using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Storms;

/// <summary>One negative message as the storm watch hears it.</summary>
internal readonly record struct NegativeVoice(
    DateTimeOffset At, DateTimeOffset? DeletedAt, string Network, string Author, string Text, bool News)
{
    private static readonly TimeSpan TooOld = TimeSpan.FromHours(48);

    /// <summary>
    /// Null for what is no voice: employees and the brand, reposts, whose author is unknown, what is not negative, and what
    /// was older than 48 hours when it reached us (an import of the past is no storm).
    /// </summary>
    public static NegativeVoice? From(StoredMention stored)
    {
        var mention = stored.Mention;
        if (!stored.IsInbound || stored.Employee || mention.Kind == MentionKind.Repost || mention.Author.IsUnknown
            || stored.Classification?.Sentiment != Sentiment.Negative
            || mention.ReceivedAt - stored.PublishedAt > TooOld)
            return null;
        return new NegativeVoice(
            stored.PublishedAt, stored.DeletionKnownAt(), mention.Network, mention.Author.Id,
            NormalisedText.Of(mention.Text), mention.Network == NetworkNames.Feed);
    }
}

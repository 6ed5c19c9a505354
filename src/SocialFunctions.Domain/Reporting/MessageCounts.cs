using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>What came in and went out, and what it was.</summary>
internal static class MessageCounts
{
    /// <summary>Deleted messages and reposts among them.</summary>
    public static ReceivedFigures Received(IReadOnlyCollection<StoredMention> mentions)
    {
        var byNetwork = mentions
            .GroupBy(mention => mention.Mention.Network)
            .ToDictionary(network => network.Key, network => Directions([.. network]));
        var all = Directions(mentions);
        return new ReceivedFigures(all.Inbound, all.Outbound, new SortedDictionary<string, DirectionCounts>(byNetwork, StringComparer.Ordinal));
    }

    public static SentimentFigures Sentiment(IEnumerable<StoredMention> mentions, DateTimeOffset asOf)
    {
        var counts = Classified(mentions, asOf).CountBy(one => one.Sentiment).ToDictionary();
        var positive = counts.GetValueOrDefault(Classification.Sentiment.Positive);
        var negative = counts.GetValueOrDefault(Classification.Sentiment.Negative);
        return new SentimentFigures(
            positive, counts.GetValueOrDefault(Classification.Sentiment.Neutral), negative,
            positive + negative == 0 ? null : (double)(positive - negative) / (positive + negative));
    }

    /// <summary>Every intent, also without a message.</summary>
    public static IReadOnlyDictionary<string, int> Intents(IEnumerable<StoredMention> mentions, DateTimeOffset asOf)
    {
        var counts = Classified(mentions, asOf).CountBy(one => one.Intent).ToDictionary();
        return new OrderedDictionary<string, int>(Enum.GetValues<Intent>().Select(intent =>
            KeyValuePair.Create(intent.ToString().ToLowerInvariant(), counts.GetValueOrDefault(intent))));
    }

    /// <summary>Inbound, without deleted ones and reposts.</summary>
    public static IEnumerable<StoredMention> Spoken(IEnumerable<StoredMention> mentions, DateTimeOffset asOf) =>
        mentions.Where(mention => mention.IsInbound && mention.Mention.Kind != MentionKind.Repost && !mention.IsDeleted(asOf));

    private static IEnumerable<MessageClassification> Classified(IEnumerable<StoredMention> mentions, DateTimeOffset asOf) =>
        Spoken(mentions, asOf).Select(mention => mention.Classification).OfType<MessageClassification>();

    private static DirectionCounts Directions(IReadOnlyCollection<StoredMention> mentions)
    {
        var inbound = mentions.Count(mention => mention.IsInbound);
        return new DirectionCounts(inbound, mentions.Count - inbound);
    }
}

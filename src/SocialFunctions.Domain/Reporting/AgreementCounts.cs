using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>Lays the two judgements of each message side by side.</summary>
internal static class AgreementCounts
{
    private static readonly Sentiment[] Moods = [Sentiment.Positive, Sentiment.Neutral, Sentiment.Negative];

    /// <returns>Null when nothing was judged by both.</returns>
    public static AgreementFigures? Of(IEnumerable<StoredMention> mentions, DateTimeOffset asOf)
    {
        var pairs = MessageCounts.Spoken(mentions, asOf).Select(mention => mention.Classification)
            .Where(one => one is { SecondOpinion: not null, Source: not Correction.Source }).Select(one => Pair(one!)).ToList();
        if (pairs.Count == 0)
            return null;
        var counts = pairs.CountBy(pair => pair).ToDictionary();
        var agreed = pairs.Count(pair => pair.Embedded == pair.Service);
        return new AgreementFigures(pairs.Count, agreed, (double)agreed / pairs.Count, ByMood(embedded =>
            (IReadOnlyDictionary<string, int>)ByMood(service => counts.GetValueOrDefault((embedded, service)))));
    }

    private static (Sentiment Embedded, Sentiment Service) Pair(MessageClassification one) => one.SecondOpinion!.Source == "embedded"
        ? (one.SecondOpinion.Sentiment, one.Sentiment)
        : (one.Sentiment, one.SecondOpinion.Sentiment);

    private static OrderedDictionary<string, T> ByMood<T>(Func<Sentiment, T> value) =>
        new(Moods.Select(mood => KeyValuePair.Create(mood.ToString().ToLowerInvariant(), value(mood))));
}

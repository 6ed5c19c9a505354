using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>What people speak of, well and ill, and what of it needs care. Advertisements speak of nothing.</summary>
internal static class SubjectCounts
{
    /// <summary>Every subject that a message names, each message once a subject.</summary>
    public static IReadOnlyDictionary<string, SubjectFigures> Aspects(IEnumerable<StoredMention> mentions, DateTimeOffset asOf)
    {
        var figures = Judged(mentions, asOf)
            .SelectMany(one => one.Aspects.DistinctBy(aspect => aspect.Subject))
            .GroupBy(aspect => aspect.Subject, aspect => aspect.Sentiment)
            .ToDictionary(subject => subject.Key, subject => Of([.. subject]));
        return new SortedDictionary<string, SubjectFigures>(figures, StringComparer.Ordinal);
    }

    public static SensitiveFigures Sensitive(IEnumerable<StoredMention> mentions, DateTimeOffset asOf)
    {
        var subjects = Judged(mentions, asOf)
            .Select(one => one.Sensitive).OfType<string>()
            .CountBy(subject => subject).ToDictionary();
        return new SensitiveFigures(subjects.Values.Sum(), new SortedDictionary<string, int>(subjects, StringComparer.Ordinal));
    }

    private static IEnumerable<MessageClassification> Judged(IEnumerable<StoredMention> mentions, DateTimeOffset asOf) =>
        MessageCounts.Spoken(mentions, asOf).Select(mention => mention.Classification).OfType<MessageClassification>().Where(one => one.Intent != Intent.Spam);

    private static SubjectFigures Of(IReadOnlyCollection<Sentiment> moods) => new(
        moods.Count(mood => mood == Sentiment.Positive), moods.Count(mood => mood == Sentiment.Neutral), moods.Count(mood => mood == Sentiment.Negative));
}

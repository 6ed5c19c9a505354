using Azure.AI.TextAnalytics;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Classification;

/// <summary>
/// The service's opinions under our closed list of subjects. A target that is none of them is left out: it would be words of the
/// text, which may name people and must go when the text goes.
/// </summary>
internal static class ServiceAspects
{
    private const int Most = 5;

    public static IReadOnlyList<Aspect> Of(DocumentSentiment sentiment) =>
    [
        .. sentiment.Sentences.SelectMany(sentence => sentence.Opinions)
            .Select(opinion => (Subject: ServiceSubjects.Of(opinion.Target.Text), Mood: Mood(opinion.Target.Sentiment)))
            .Where(opinion => opinion.Subject is not null)
            .GroupBy(opinion => opinion.Subject!)
            .Select(subject => new Aspect(subject.Key, Joint([.. subject.Select(opinion => opinion.Mood).Distinct()])))
            .Take(Most),
    ];

    /// <summary>Of a target the service says positive, negative or mixed.</summary>
    private static Sentiment Mood(TextSentiment target) => target switch
    {
        TextSentiment.Positive => Sentiment.Positive,
        TextSentiment.Negative => Sentiment.Negative,
        _ => Sentiment.Neutral,
    };

    /// <summary>Praise and blame of one subject leave it undecided.</summary>
    private static Sentiment Joint(IReadOnlyList<Sentiment> moods) => moods.Count == 1 ? moods[0] : Sentiment.Neutral;
}

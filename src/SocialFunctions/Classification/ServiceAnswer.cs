using Azure.AI.TextAnalytics;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Classification;

/// <summary>What the service said of one document. <paramref name="Topics"/> is null when it could not tell them.</summary>
internal sealed record ServiceAnswer(DocumentSentiment Sentiment, IReadOnlyList<string>? Topics)
{
    private const int MostTopics = 5;

    /// <summary>Positive minus negative; closer to zero than this is neither.</summary>
    private const double Undecided = 0.2;

    public static ServiceAnswer? Of(AnalyzeSentimentResult sentiment, ExtractKeyPhrasesResult phrases) =>
        sentiment.HasError ? null : new(sentiment.DocumentSentiment, phrases.HasError ? null : [.. phrases.KeyPhrases.Take(MostTopics)]);

    /// <summary>Mood and topics by the service; what it has no word for (intent, urgency, sensitive subject) stays as it was.</summary>
    public MessageClassification Over(MessageClassification embedded, decimal? rating)
    {
        var (mood, confidence) = rating is { } stars ? WithStars(stars) : Mood();
        return embedded with { Sentiment = mood, Confidence = confidence, Topics = Topics ?? embedded.Topics, Source = "language-service" };
    }

    private (Sentiment Mood, double Confidence) Mood()
    {
        var scores = Sentiment.ConfidenceScores;
        return Sentiment.Sentiment switch
        {
            TextSentiment.Positive => (Domain.Classification.Sentiment.Positive, scores.Positive),
            TextSentiment.Negative => (Domain.Classification.Sentiment.Negative, scores.Negative),
            TextSentiment.Neutral => (Domain.Classification.Sentiment.Neutral, scores.Neutral),
            _ => ByMargin(scores.Positive - scores.Negative),
        };
    }

    /// <summary>The service reads words only; the stars beside them are what the author meant.</summary>
    private (Sentiment Mood, double Confidence) WithStars(decimal stars) =>
        ByMargin(Sentiment.ConfidenceScores.Positive - Sentiment.ConfidenceScores.Negative + ((double)(Math.Clamp(stars, 1, 5) - 3) * 0.5));

    private static (Sentiment Mood, double Confidence) ByMargin(double margin)
    {
        var confidence = Math.Round(Math.Min(0.99, 0.5 + (Math.Abs(margin) / 4)), 2);
        return margin > Undecided ? (Domain.Classification.Sentiment.Positive, confidence)
            : margin < -Undecided ? (Domain.Classification.Sentiment.Negative, confidence)
            : (Domain.Classification.Sentiment.Neutral, Math.Round(1 - confidence, 2));
    }
}

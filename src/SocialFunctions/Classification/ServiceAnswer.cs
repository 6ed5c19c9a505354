using Azure.AI.TextAnalytics;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Classification;

/// <summary>What the service said of one document: closed words and numbers, nothing of the text.</summary>
internal sealed record ServiceAnswer(TextSentiment Mood, double Positive, double Neutral, double Negative, IReadOnlyList<Aspect> Aspects)
{
    public const string Source = "language-service";

    /// <summary>Positive minus negative; closer to zero than this is neither.</summary>
    private const double Undecided = 0.2;

    /// <returns>Null when the service could not read the document.</returns>
    public static ServiceAnswer? Of(AnalyzeSentimentResult result)
    {
        if (result.HasError)
            return null;
        var (scores, sentiment) = (result.DocumentSentiment.ConfidenceScores, result.DocumentSentiment);
        return new(sentiment.Sentiment, scores.Positive, scores.Neutral, scores.Negative, ServiceAspects.Of(sentiment));
    }

    /// <summary>
    /// Mood and aspects by the service. It has no word for intent, urgency, sensitive subject and topics: they stay as they were, but where
    /// the mood belies them (<see cref="SecondOpinion.Over"/>).
    /// </summary>
    public MessageClassification Over(MessageClassification embedded, TextToClassify text) =>
        Beside(text.Rating).Over(WithAspects(embedded), text.ToSomebodyElse) with { Mixed = Mood == TextSentiment.Mixed };

    public MessageClassification WithAspects(MessageClassification embedded) => Aspects.Count == 0 ? embedded : embedded with { Aspects = Aspects };

    public SecondOpinion Beside(decimal? rating)
    {
        var (mood, confidence) = Judge(rating);
        return new SecondOpinion(Source, mood, confidence);
    }

    /// <summary>The service reads words only; the stars beside them are what the author meant.</summary>
    private (Sentiment Mood, double Confidence) Judge(decimal? rating) => rating is { } stars
        ? ByMargin(Positive - Negative + ((double)(Math.Clamp(stars, 1, 5) - 3) * 0.5))
        : Mood switch
        {
            TextSentiment.Positive => (Sentiment.Positive, Positive),
            TextSentiment.Negative => (Sentiment.Negative, Negative),
            TextSentiment.Neutral => (Sentiment.Neutral, Neutral),
            _ => ByMargin(Positive - Negative),
        };

    private static (Sentiment Mood, double Confidence) ByMargin(double margin)
    {
        var confidence = Math.Round(Math.Min(0.99, 0.5 + (Math.Abs(margin) / 4)), 2);
        return margin > Undecided ? (Sentiment.Positive, confidence)
            : margin < -Undecided ? (Sentiment.Negative, confidence)
            : (Sentiment.Neutral, Math.Round(1 - confidence, 2));
    }
}

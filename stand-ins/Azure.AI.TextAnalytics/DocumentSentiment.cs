namespace Azure.AI.TextAnalytics;

public class DocumentSentiment
{
    internal DocumentSentiment(TextSentiment sentiment, SentimentConfidenceScores confidenceScores) =>
        (Sentiment, ConfidenceScores) = (sentiment, confidenceScores);

    public TextSentiment Sentiment { get; }

    public SentimentConfidenceScores ConfidenceScores { get; }
}

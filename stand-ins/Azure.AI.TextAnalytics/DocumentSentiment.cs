namespace Azure.AI.TextAnalytics;

public class DocumentSentiment
{
    internal DocumentSentiment(TextSentiment sentiment, SentimentConfidenceScores confidenceScores, IReadOnlyList<SentenceSentiment> sentences) =>
        (Sentiment, ConfidenceScores, Sentences) = (sentiment, confidenceScores, sentences);

    public TextSentiment Sentiment { get; }

    public SentimentConfidenceScores ConfidenceScores { get; }

    public IReadOnlyCollection<SentenceSentiment> Sentences { get; }
}

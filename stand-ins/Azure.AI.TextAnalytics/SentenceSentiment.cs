namespace Azure.AI.TextAnalytics;

public readonly struct SentenceSentiment
{
    internal SentenceSentiment(
        string text, TextSentiment sentiment, SentimentConfidenceScores confidenceScores, int offset, int length, IReadOnlyList<SentenceOpinion> opinions) =>
        (Text, Sentiment, ConfidenceScores, Offset, Length, Opinions) = (text, sentiment, confidenceScores, offset, length, opinions);

    public string Text { get; }

    public TextSentiment Sentiment { get; }

    public SentimentConfidenceScores ConfidenceScores { get; }

    public int Offset { get; }

    public int Length { get; }

    /// <summary>Empty unless opinions were asked for.</summary>
    public IReadOnlyCollection<SentenceOpinion> Opinions { get; }
}

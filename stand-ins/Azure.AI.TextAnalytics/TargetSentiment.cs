namespace Azure.AI.TextAnalytics;

public readonly struct TargetSentiment
{
    internal TargetSentiment(TextSentiment sentiment, string text, SentimentConfidenceScores confidenceScores, int offset, int length) =>
        (Sentiment, Text, ConfidenceScores, Offset, Length) = (sentiment, text, confidenceScores, offset, length);

    public TextSentiment Sentiment { get; }

    public string Text { get; }

    public SentimentConfidenceScores ConfidenceScores { get; }

    public int Offset { get; }

    public int Length { get; }
}

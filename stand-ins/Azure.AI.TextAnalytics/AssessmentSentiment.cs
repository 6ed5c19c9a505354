namespace Azure.AI.TextAnalytics;

public readonly struct AssessmentSentiment
{
    internal AssessmentSentiment(
        TextSentiment sentiment, string text, SentimentConfidenceScores confidenceScores, bool isNegated, int offset, int length) =>
        (Sentiment, Text, ConfidenceScores, IsNegated, Offset, Length) = (sentiment, text, confidenceScores, isNegated, offset, length);

    public TextSentiment Sentiment { get; }

    public string Text { get; }

    public SentimentConfidenceScores ConfidenceScores { get; }

    public bool IsNegated { get; }

    public int Offset { get; }

    public int Length { get; }
}

namespace Azure.AI.TextAnalytics;

public class SentimentConfidenceScores
{
    internal SentimentConfidenceScores(double positive, double neutral, double negative) =>
        (Positive, Neutral, Negative) = (positive, neutral, negative);

    public double Positive { get; }

    public double Neutral { get; }

    public double Negative { get; }
}

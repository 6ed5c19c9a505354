namespace Azure.AI.TextAnalytics;

public enum TextSentiment
{
    Positive,
    Neutral,
    Negative,
    Mixed,
}

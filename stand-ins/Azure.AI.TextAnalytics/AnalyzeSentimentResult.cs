namespace Azure.AI.TextAnalytics;

public class AnalyzeSentimentResult : TextAnalyticsResult
{
    private readonly DocumentSentiment? documentSentiment;

    internal AnalyzeSentimentResult(string id, DocumentSentiment documentSentiment)
        : base(id) => this.documentSentiment = documentSentiment;

    internal AnalyzeSentimentResult(string id, TextAnalyticsError error)
        : base(id, error)
    {
    }

    public DocumentSentiment DocumentSentiment => ValueOrThrow(documentSentiment);
}

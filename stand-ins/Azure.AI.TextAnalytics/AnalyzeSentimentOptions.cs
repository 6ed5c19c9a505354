namespace Azure.AI.TextAnalytics;

public class AnalyzeSentimentOptions : TextAnalyticsRequestOptions
{
    public bool? IncludeOpinionMining { get; set; }
}

namespace Azure.AI.TextAnalytics;

public class TextAnalyticsRequestOptions
{
    public string? ModelVersion { get; set; }

    /// <summary>Null leaves it to the service, which keeps texts for 48 hours unless told otherwise.</summary>
    public bool? DisableServiceLogs { get; set; }
}

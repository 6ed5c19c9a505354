namespace Azure.AI.TextAnalytics;

public class DetectLanguageResult : TextAnalyticsResult
{
    private readonly DetectedLanguage primaryLanguage;

    internal DetectLanguageResult(string id, DetectedLanguage primaryLanguage)
        : base(id) => this.primaryLanguage = primaryLanguage;

    internal DetectLanguageResult(string id, TextAnalyticsError error)
        : base(id, error)
    {
    }

    public DetectedLanguage PrimaryLanguage => (DetectedLanguage)ValueOrThrow<object>(primaryLanguage);
}

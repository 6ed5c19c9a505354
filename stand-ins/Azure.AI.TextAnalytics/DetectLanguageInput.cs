namespace Azure.AI.TextAnalytics;

public class DetectLanguageInput : TextAnalyticsInput
{
    /// <summary>Tells the service not to assume a country.</summary>
    public const string None = "";

    public DetectLanguageInput(string id, string text)
        : base(id, text)
    {
    }

    public string? CountryHint { get; set; }
}

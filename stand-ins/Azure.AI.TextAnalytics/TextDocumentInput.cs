namespace Azure.AI.TextAnalytics;

public class TextDocumentInput : TextAnalyticsInput
{
    public TextDocumentInput(string id, string text)
        : base(id, text)
    {
    }

    public string? Language { get; set; }
}

namespace Azure.AI.TextAnalytics;

public readonly struct TextAnalyticsError
{
    internal TextAnalyticsError(string code, string message, string? target) => (ErrorCode, Message, Target) = (code, message, target);

    public TextAnalyticsErrorCode ErrorCode { get; }

    public string Message { get; }

    public string? Target { get; }
}

namespace Azure.AI.TextAnalytics;

public readonly struct TextAnalyticsErrorCode(string errorCode) : IEquatable<TextAnalyticsErrorCode>
{
    public static readonly TextAnalyticsErrorCode InvalidRequest = "InvalidRequest";
    public static readonly TextAnalyticsErrorCode InvalidArgument = "InvalidArgument";
    public static readonly TextAnalyticsErrorCode InvalidDocument = "InvalidDocument";
    public static readonly TextAnalyticsErrorCode InternalServerError = "InternalServerError";
    public static readonly TextAnalyticsErrorCode UnsupportedLanguageCode = "UnsupportedLanguageCode";

    private readonly string value = errorCode;

    public static bool operator ==(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => left.Equals(right);

    public static bool operator !=(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => !left.Equals(right);

    public static implicit operator TextAnalyticsErrorCode(string errorCode) => new(errorCode);

    public static explicit operator string(TextAnalyticsErrorCode errorCode) => errorCode.value;

    public bool Equals(TextAnalyticsErrorCode other) => string.Equals(value, other.value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is TextAnalyticsErrorCode other && Equals(other);

    public override int GetHashCode() => value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => value;
}

namespace Azure.AI.TextAnalytics;

public class TextAnalyticsResult
{
    internal TextAnalyticsResult(string id) => Id = id;

    internal TextAnalyticsResult(string id, TextAnalyticsError error) => (Id, Error, HasError) = (id, error, true);

    public string Id { get; }

    public TextAnalyticsError Error { get; }

    public bool HasError { get; }

    /// <summary>The genuine client refuses to hand out the value of a document that the service could not read.</summary>
    internal T ValueOrThrow<T>(T? value)
        where T : class =>
        HasError
            ? throw new InvalidOperationException($"Cannot access result for document {Id}, due to error {Error.ErrorCode}: {Error.Message}")
            : value!;
}

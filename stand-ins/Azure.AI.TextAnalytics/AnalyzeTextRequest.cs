using System.Buffers;
using System.Text.Json;
using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>Writes the body of <c>:analyze-text</c>.</summary>
internal static class AnalyzeTextRequest
{
    public static RequestContent Sentiment(IEnumerable<TextDocumentInput> documents, AnalyzeSentimentOptions options, string defaultLanguage) =>
        Write("SentimentAnalysis", documents, document => ("language", document.Language ?? defaultLanguage), options, json =>
        {
            if (options.IncludeOpinionMining is { } opinionMining)
                json.WriteBoolean("opinionMining", opinionMining);
            json.WriteString("stringIndexType", "Utf16CodeUnit");
        });

    public static RequestContent Languages(IEnumerable<DetectLanguageInput> documents, TextAnalyticsRequestOptions options, string defaultCountry) =>
        Write("LanguageDetection", documents, document => ("countryHint", document.CountryHint ?? defaultCountry), options, _ => { });

    private static RequestContent Write<T>(
        string kind, IEnumerable<T> documents, Func<T, (string Key, string Value)> hint, TextAnalyticsRequestOptions options, Action<Utf8JsonWriter> more)
        where T : TextAnalyticsInput
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteStartObject("analysisInput");
            json.WriteStartArray("documents");
            foreach (var document in documents)
            {
                var (key, value) = hint(document);
                json.WriteStartObject();
                json.WriteString("id", document.Id);
                json.WriteString("text", document.Text);
                json.WriteString(key, value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("parameters");
            if (options.ModelVersion is { } model)
                json.WriteString("modelVersion", model);
            if (options.DisableServiceLogs is { } optOut)
                json.WriteBoolean("loggingOptOut", optOut);
            more(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return RequestContent.Create(body.WrittenMemory);
    }
}

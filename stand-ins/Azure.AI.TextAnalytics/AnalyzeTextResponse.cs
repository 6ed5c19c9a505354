using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>Reads the answer of <c>:analyze-text</c>, whose results and errors come apart and in any order, into the order of the question.</summary>
internal static class AnalyzeTextResponse
{
    public static (IList<T> List, string ModelVersion) Read<T>(
        Response response, IReadOnlyList<TextAnalyticsInput> asked, Func<string, JsonElement, T> good, Func<string, TextAnalyticsError, T> bad)
    {
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        var results = json.RootElement.GetProperty("results");
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var document in results.GetProperty("documents").EnumerateArray())
            byId[document.GetProperty("id").GetString()!] = good(document.GetProperty("id").GetString()!, document);
        foreach (var failure in results.GetProperty("errors").EnumerateArray())
            byId[failure.GetProperty("id").GetString()!] = bad(failure.GetProperty("id").GetString()!, Error(failure.GetProperty("error")));
        var list = asked.Where(input => byId.ContainsKey(input.Id)).Select(input => byId[input.Id]).ToList();
        return (list, results.GetProperty("modelVersion").GetString()!);
    }

    public static DetectedLanguage Language(JsonElement document)
    {
        var language = document.GetProperty("detectedLanguage");
        return new(language.GetProperty("name").GetString()!, language.GetProperty("iso6391Name").GetString()!, language.GetProperty("confidenceScore").GetDouble());
    }

    /// <summary>The inner error, where there is one, says what was wrong; the outer only that something was.</summary>
    private static TextAnalyticsError Error(JsonElement error)
    {
        var told = error.TryGetProperty("innererror", out var inner) ? inner : error;
        var target = told.TryGetProperty("target", out var named) ? named.GetString() : null;
        return new(told.GetProperty("code").GetString()!, told.GetProperty("message").GetString()!, target);
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SocialFunctions.Testing;

/// <summary>What the fake was asked.</summary>
internal sealed record FakeLanguageRequest(
    string Path, string Query, string? Key, string Kind, JsonElement Parameters, IReadOnlyList<(string Id, string Text, string? Hint)> Documents)
{
    public static FakeLanguageRequest Of(HttpRequest request, JsonElement body) => new(
        request.Path,
        request.QueryString.Value ?? "",
        request.Headers["Ocp-Apim-Subscription-Key"],
        body.GetProperty("kind").GetString()!,
        body.GetProperty("parameters").Clone(),
        [.. body.GetProperty("analysisInput").GetProperty("documents").EnumerateArray().Select(Document)]);

    private static (string Id, string Text, string? Hint) Document(JsonElement document) => (
        document.GetProperty("id").GetString()!,
        document.GetProperty("text").GetString()!,
        document.TryGetProperty("language", out var language) ? language.GetString()
            : document.TryGetProperty("countryHint", out var country) ? country.GetString() : null);
}

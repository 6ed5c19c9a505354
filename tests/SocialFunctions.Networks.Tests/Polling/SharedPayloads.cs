using System.Text.Json;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>Real payloads beside the checkout, and whatever they hold at any depth.</summary>
internal static class SharedPayloads
{
    public static IEnumerable<JsonElement> Of(string folder) =>
        Directory.EnumerateFiles(SharedData.Find("payloads", folder)!, "*.json").Order(StringComparer.Ordinal)
            .Select(path => PayloadJson.Parse(File.ReadAllBytes(path))?.RootElement).OfType<JsonElement>();

    /// <summary>The value itself, and all within it.</summary>
    public static IEnumerable<JsonElement> Within(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Within(member.Value)).Prepend(value),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Within).Prepend(value),
        _ => [value],
    };
}

using System.Text.Json;

namespace SocialFunctions.Networks.Payloads;

internal static class PayloadCounter
{
    /// <summary>A count: null when it is absent, negative or larger than any that can be.</summary>
    public static long? Counter(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) && value is >= 0 and < 1L << 50
            ? value
            : null;
}

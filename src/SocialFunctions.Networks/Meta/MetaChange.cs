using System.Text.Json;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Meta;

/// <summary>One change of an entry.</summary>
/// <param name="EntryTime">When it happened, by Meta's clock; the same in each redelivery.</param>
internal sealed record MetaChange(string Field, JsonElement Value, DateTimeOffset? EntryTime)
{
    public static MetaChange? Of(JsonElement change, DateTimeOffset? entryTime) =>
        change.Text("field") is { } field && change.Member("value") is { ValueKind: JsonValueKind.Object } value
            ? new MetaChange(field, value, entryTime)
            : null;
}

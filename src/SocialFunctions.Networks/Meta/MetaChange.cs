using System.Text.Json;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Meta;

/// <summary>One change of an entry.</summary>
/// <param name="EntryTime">When it happened, by Meta's clock; the same in each redelivery.</param>
/// <param name="AccountId">The page or the account that it was pushed for.</param>
internal sealed record MetaChange(string Field, JsonElement Value, DateTimeOffset? EntryTime, string? AccountId)
{
    public static MetaChange? Of(JsonElement change, DateTimeOffset? entryTime, string? accountId) =>
        change.Text("field") is { } field && change.Member("value") is { ValueKind: JsonValueKind.Object } value
            ? new MetaChange(field, value, entryTime, accountId)
            : null;
}

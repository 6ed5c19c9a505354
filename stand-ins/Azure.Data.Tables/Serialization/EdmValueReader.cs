using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Serialization;

/// <summary>Reads one property's value: by its annotation, or by the type of the property that it goes into.</summary>
internal static class EdmValueReader
{
    public static object? Read(ref Utf8JsonReader json, string? edmType) => (json.TokenType, edmType) switch
    {
        (JsonTokenType.Null, _) => null,
        (_, EdmType.Int64) => ReadInt64(ref json),
        (_, EdmType.Double) => ReadDouble(ref json),
        (_, EdmType.DateTime) => ReadInstant(ref json),
        (_, EdmType.Guid) => json.GetGuid(),
        (_, EdmType.Binary) => json.GetBytesFromBase64(),
        (JsonTokenType.String, _) => json.GetString(),
        (JsonTokenType.True, _) => true,
        (JsonTokenType.False, _) => false,
        (JsonTokenType.Number, _) => ReadNumber(ref json),
        _ => throw new JsonException($"The service sent a {json.TokenType} as a property's value."),
    };

    public static object? Read(ref Utf8JsonReader json, Type type)
    {
        if (json.TokenType == JsonTokenType.Null)
            return null;
        if (type == typeof(string))
            return json.GetString();
        if (type == typeof(int))
            return json.GetInt32();
        if (type == typeof(long))
            return ReadInt64(ref json);
        if (type == typeof(double))
            return ReadDouble(ref json);
        if (type == typeof(bool))
            return json.GetBoolean();
        if (type == typeof(DateTimeOffset))
            return ReadInstant(ref json);
        if (type == typeof(DateTime))
            return ReadInstant(ref json).UtcDateTime;
        if (type == typeof(Guid))
            return json.GetGuid();
        if (type == typeof(byte[]))
            return json.GetBytesFromBase64();
        if (type == typeof(BinaryData))
            return BinaryData.FromBytes(json.GetBytesFromBase64());
        if (type == typeof(ulong))
            return ulong.Parse(json.GetString()!, CultureInfo.InvariantCulture);
        if (type.IsEnum)
            return json.GetString() is { } name && Enum.IsDefined(type, name) ? Enum.Parse(type, name) : null;
        throw new NotSupportedException($"A table's value cannot be read into the type {type}.");
    }

    private static long ReadInt64(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Number ? json.GetInt64() : long.Parse(json.GetString()!, CultureInfo.InvariantCulture);

    private static double ReadDouble(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Number ? json.GetDouble() : double.Parse(json.GetString()!, CultureInfo.InvariantCulture);

    private static DateTimeOffset ReadInstant(ref Utf8JsonReader json) =>
        json.TryGetDateTimeOffset(out var instant)
            ? instant
            : DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    // The service writes a whole double with its ".0", which is what tells it from an Int32.
    private static object ReadNumber(ref Utf8JsonReader json)
    {
        if (json.TryGetInt32(out var small))
            return small;
        return json.TryGetInt64(out var large) ? large : json.GetDouble();
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Serialization;

/// <summary>An entity as the JSON of a write: no ETag, no timestamp, no nulls.</summary>
internal static class EntityWriter
{
    // Everything outside ASCII is escaped, though it takes more bytes: the emulator decodes a body chunk by chunk and
    // breaks a character that lies across two.
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Default };

    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        Write(json, entity);
        return buffer.WrittenMemory;
    }

    public static void Write(Utf8JsonWriter json, ITableEntity entity)
    {
        json.WriteStartObject();
        json.WriteString(PropertyName.PartitionKey, entity.PartitionKey);
        json.WriteString(PropertyName.RowKey, entity.RowKey);
        if (entity is IDictionary<string, object> dictionary)
            WriteDictionary(json, dictionary);
        else
            EntityShape.Of(entity.GetType()).Write(json, entity);
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteDictionary(Utf8JsonWriter json, IDictionary<string, object> properties)
    {
        foreach (var (name, value) in properties)
        {
            if (name is not (PropertyName.PartitionKey or PropertyName.RowKey or PropertyName.Timestamp or PropertyName.ODataETag))
                EdmValueWriter.Write(json, name, value);
        }
    }
}

using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SocialFunctions.Domain.Mentions;

/// <summary>Packs mentions into batches, as many as fit in a queue message, in order. Each mention is written once.</summary>
public static class BatchPacker
{
    /// <summary>64 KiB a message, of which base64 leaves 48 KiB.</summary>
    public const int MaxBytes = 48 * 1024;

    public const int Version = 1;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static IEnumerable<PackedBatch> Pack<T>(BatchHeader header, IEnumerable<T> mentions, JsonTypeInfo<T> shape)
    {
        var opening = Opening(header);
        var bare = header.Trace is null ? opening : Opening(header with { Trace = null });
        var batch = new ArrayBufferWriter<byte>(MaxBytes);
        var one = new ArrayBufferWriter<byte>(1024);
        var count = 0;
        foreach (var mention in mentions)
        {
            one.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(one, WriterOptions))
                JsonSerializer.Serialize(writer, mention, shape);

            // A comma before it, and "]}" after the last.
            if (count > 0 && batch.WrittenCount + 1 + one.WrittenCount + 2 > MaxBytes)
                yield return Close(batch, ref count);

            // No mention becomes too large by its trace; and what goes to a blob is named by its content, the same each time.
            var first = opening.Length + one.WrittenCount + 2 > MaxBytes ? bare : opening;
            batch.Write(count == 0 ? first : ","u8);
            batch.Write(one.WrittenSpan);
            count++;
        }

        if (count > 0)
            yield return Close(batch, ref count);
    }

    private static PackedBatch Close(ArrayBufferWriter<byte> batch, ref int count)
    {
        batch.Write("]}"u8);
        var packed = new PackedBatch(batch.WrittenSpan.ToArray(), count, batch.WrittenCount > MaxBytes);
        batch.ResetWrittenCount();
        count = 0;
        return packed;
    }

    private static byte[] Opening(BatchHeader header)
    {
        var empty = JsonSerializer.SerializeToUtf8Bytes(
            new MentionBatch(Version, header.Brand, header.Via, header.ReceivedAt, []) { Trace = header.Trace }, MentionJson.Compact.MentionBatch);
        return empty[..^2];
    }
}

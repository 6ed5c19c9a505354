using System.Buffers.Binary;
using System.Text;

namespace SocialFunctions.EndToEnd.Tests.Telemetry;

/// <summary>Reads the fields of a protobuf message by number: as much of the encoding as OTLP needs.</summary>
internal sealed class ProtobufMessage
{
    private readonly List<(int Number, ReadOnlyMemory<byte> Bytes)> fields = [];

    public ProtobufMessage(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var key = Varint(ref bytes);
            var length = (int)(key & 7) switch
            {
                0 => LengthOfVarint(bytes),
                1 => 8,
                2 => (int)Varint(ref bytes),
                5 => 4,
                var wire => throw new InvalidDataException($"Wire type {wire} is not one of protobuf's."),
            };
            fields.Add(((int)(key >> 3), bytes[..length]));
            bytes = bytes[length..];
        }
    }

    public IEnumerable<ProtobufMessage> Messages(int number) => All(number).Select(bytes => new ProtobufMessage(bytes));

    public string Text(int number) => Encoding.UTF8.GetString(First(number).Span);

    /// <summary>An id in lower-case hex; empty when it is absent.</summary>
    public string Hex(int number) => Convert.ToHexStringLower(First(number).Span);

    public ulong Fixed64(int number) => BinaryPrimitives.ReadUInt64LittleEndian(First(number).Span);

    private ReadOnlyMemory<byte> First(int number) => All(number).FirstOrDefault();

    private IEnumerable<ReadOnlyMemory<byte>> All(int number) => fields.Where(field => field.Number == number).Select(field => field.Bytes);

    private static ulong Varint(ref ReadOnlyMemory<byte> bytes)
    {
        var length = LengthOfVarint(bytes);
        ulong value = 0;
        for (var at = 0; at < length; at++)
            value |= (ulong)(bytes.Span[at] & 0x7F) << (7 * at);
        bytes = bytes[length..];
        return value;
    }

    private static int LengthOfVarint(ReadOnlyMemory<byte> bytes) => bytes.Span.IndexOfAnyInRange((byte)0, (byte)0x7F) + 1;
}

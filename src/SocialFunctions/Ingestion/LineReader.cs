using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace SocialFunctions.Ingestion;

/// <summary>Splits a stream at line feeds, and only there, without holding more than a line.</summary>
internal static class LineReader
{
    public const int LongestLine = 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static async IAsyncEnumerable<TextLine> ReadAsync(Stream body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(body, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var skipping = false;
        var first = true;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                var line = Line(rest.Slice(0, end), skipping, first);
                (skipping, first) = (false, false);
                rest = rest.Slice(rest.GetPosition(1, end));
                yield return line;
            }

            if (rest.Length > LongestLine)
            {
                skipping = true;
                rest = rest.Slice(rest.End);
            }

            if (read.IsCompleted)
            {
                if (skipping || rest.Length > 0)
                    yield return Line(rest, skipping, first);
                break;
            }

            reader.AdvanceTo(rest.Start, read.Buffer.End);
        }

        await reader.CompleteAsync();
    }

    private static TextLine Line(ReadOnlySequence<byte> bytes, bool skipped, bool first)
    {
        if (skipped || bytes.Length > LongestLine)
            return new TextLine(default, TooLong: true);
        var line = bytes.IsSingleSegment ? bytes.First : bytes.ToArray();
        return new TextLine(first && line.Span.StartsWith(ByteOrderMark) ? line[3..] : line, TooLong: false);
    }
}

using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Run;

/// <summary>
/// <c>./run --classify</c>: a line in, a line of JSON out, in order and as they come. Only LF ends a line, so that CR, form feed
/// or U+2028 inside a message do not put all later answers out of step.
/// </summary>
internal static class ClassifyCommand
{
    public static async Task<int> RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var classifier = new EmbeddedClassifier();
        var reader = PipeReader.Create(input);
        var writer = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                Answer(classifier, rest.Slice(0, end), writer);
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            // The last line may lack its end; after a final LF nothing is left, which is not one more line.
            if (read.IsCompleted && !rest.IsEmpty)
                Answer(classifier, rest, writer);
            reader.AdvanceTo(read.IsCompleted ? rest.End : rest.Start, rest.End);
            await writer.FlushAsync(cancellationToken);
            if (read.IsCompleted)
                break;
        }

        await reader.CompleteAsync();
        await writer.CompleteAsync();
        return 0;
    }

    private static void Answer(EmbeddedClassifier classifier, ReadOnlySequence<byte> line, PipeWriter writer)
    {
        var classification = classifier.Classify(Encoding.UTF8.GetString(line));
        writer.Write(ClassificationJson.Line(classification));
        writer.Write("\n"u8);
    }
}

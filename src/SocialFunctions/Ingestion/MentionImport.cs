using System.Diagnostics;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Ingestion;

/// <summary>Streams lines into batches on the queue: memory stays at one batch however long the file is.</summary>
internal sealed class MentionImport(Brand brand, BatchSender sender, TimeProvider time)
{
    /// <summary>Mentions held before they are packed and sent; several messages' worth, so that packing wastes little.</summary>
    private const int Held = 2_000;

    private const int MostProblems = 1_000;

    public async Task<ImportAnswer> ImportAsync(Stream body, long firstLine, CancellationToken cancellationToken)
    {
        ImportAnswer? answer = null;
        await TracedStep.RunAsync(
            IngestionTelemetry.Source, "import", ActivityKind.Server, header: null, async () => answer = await ReadAsync(body, firstLine, cancellationToken));
        return answer!;
    }

    private async Task<ImportAnswer> ReadAsync(Stream body, long firstLine, CancellationToken cancellationToken)
    {
        var held = new List<Mention>(Held);
        var problems = new List<ImportProblem>();
        long lines = 0, accepted = 0, rejected = 0;
        DateTimeOffset? from = null, to = null;
        await foreach (var line in LineReader.ReadAsync(body, cancellationToken))
        {
            var number = firstLine + lines++;
            if (line.IsBlank)
                continue;
            var (mention, problem) = line.TooLong ? (null, $"is longer than {LineReader.LongestLine:N0} bytes") : Read(line.Bytes);
            if (mention is null)
            {
                if (++rejected <= MostProblems)
                    problems.Add(new ImportProblem(number, problem!));
                continue;
            }

            held.Add(mention);
            accepted++;
            from = from < mention.PublishedAt ? from : mention.PublishedAt;
            to = to > mention.PublishedAt ? to : mention.PublishedAt;
            if (held.Count == Held)
                await SendAsync(held, cancellationToken);
        }

        await SendAsync(held, cancellationToken);
        return new ImportAnswer(lines, accepted, rejected, problems, from, to);
    }

    private static (Mention? Mention, string? Problem) Read(ReadOnlyMemory<byte> line)
    {
        var read = ImportLine.Read(line);
        return (read.Mention, read.Problem);
    }

    private async Task SendAsync(List<Mention> held, CancellationToken cancellationToken)
    {
        if (held.Count == 0)
            return;
        await sender.SendAsync(new BatchHeader(brand.Id, "import", time.GetUtcNow()), held, cancellationToken);
        held.Clear();
    }
}

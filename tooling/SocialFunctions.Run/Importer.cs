using System.Diagnostics;

namespace SocialFunctions.Run;

/// <summary>Feeds files to the app piece by piece; each piece is sent again until the app has taken it.</summary>
internal sealed class Importer(ImportProgress progress)
{
    /// <summary>The app may be starting again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public long Rejected { get; private set; }

    public long Accepted { get; private set; }

    public DateTimeOffset? From { get; private set; }

    public DateTimeOffset? To { get; private set; }

    /// <param name="client">Asked for before each try: a restarted app may have another.</param>
    public async Task RunAsync(FileInfo file, Func<AppClient> client, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        var mark = progress.Read(file);
        Span(mark.From, mark.To);
        Rejected += mark.Rejected;
        while (true)
        {
            var piece = await ImportPieces.ReadAsync(stream, mark.Offset, cancellationToken);
            if (piece.Length == 0)
                break;
            var outcome = await SendAsync(file, piece, mark.Line, client, cancellationToken);
            Span(outcome.From, outcome.To);
            Accepted += outcome.Accepted;
            Rejected += outcome.Rejected;
            foreach (var wrong in outcome.Problems)
                Say.Line($"{file.Name}:{wrong.Line}: {wrong.Problem}");
            if (outcome.Rejected > outcome.Problems.Count)
                Say.Line($"{file.Name}: {outcome.Rejected - outcome.Problems.Count} more wrong lines up to line {mark.Line + outcome.Lines - 1}");
            mark = new ImportMark(mark.Offset + piece.Length, mark.Line + outcome.Lines, From, To, mark.Rejected + outcome.Rejected);
            progress.Write(file, mark);
            Say.Progress($"Fed {Accepted:N0} messages of {file.Name} ({mark.Offset * 100 / Math.Max(1, file.Length)} %)");
        }

        progress.Clear(file);
    }

    private static async Task<ImportOutcome> SendAsync(
        FileInfo file, ReadOnlyMemory<byte> piece, long line, Func<AppClient> client, CancellationToken cancellationToken)
    {
        var waiting = Stopwatch.StartNew();
        while (waiting.Elapsed < Patience)
        {
            if (await client().ImportAsync(piece, line, cancellationToken) is { } outcome)
                return outcome;
            await Task.Delay(500, cancellationToken);
        }

        throw new TimeoutException($"The app did not take {file.Name} from line {line} on: see what it printed.");
    }

    private void Span(DateTimeOffset? from, DateTimeOffset? to)
    {
        From = From is null || from < From ? from ?? From : From;
        To = To is null || to > To ? to ?? To : To;
    }
}

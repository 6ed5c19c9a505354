using SocialFunctions.Benchmarks.EndToEnd;
using SocialFunctions.Run;

namespace SocialFunctions.Benchmarks;

/// <summary>Everything, in one run: the parts first, then the whole.</summary>
internal static class Measurement
{
    public static async Task<int> RunClassifierAsync(CancellationToken cancellationToken)
    {
        var table = new ResultTable();
        await ClassifierBenchmark.RunAsync(table, cancellationToken);
        table.Print(Console.Out);
        return table.Holds ? 0 : 1;
    }

    public static async Task<int> RunAsync(int mentions, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("socialfunctions-bench-");
        try
        {
            var source = MentionSource.Find();
            await Console.Error.WriteLineAsync(source.Said);
            var file = MentionCopies.Write(source.Lines, mentions, folder);
            var options = RunOptions.Read(once: true, [file], null, null, null, null, folder, null, out var problems)
                ?? throw new InvalidOperationException(string.Join('\n', problems));
            var table = new ResultTable();
            await ClassifierBenchmark.RunAsync(table, cancellationToken);
            FoldBenchmark.Run(table, file, options.Brand);
            await EndToEndBenchmark.RunAsync(table, options, mentions, cancellationToken);
            table.Note(source.Said);
            table.Print(Console.Out);
            return table.Holds ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

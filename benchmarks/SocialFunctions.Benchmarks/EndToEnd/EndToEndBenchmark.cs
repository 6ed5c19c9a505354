using SocialFunctions.Run;

namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>The app's throughput beside that of the bare loop, and the app's memory.</summary>
internal static class EndToEndBenchmark
{
    private const double LeastRatio = 0.5;
    private const double MostMemory = 400e6;

    public static async Task RunAsync(ResultTable table, RunOptions options, int mentions, CancellationToken cancellationToken)
    {
        var load = ProcessorTime.Load();
        if (load > Environment.ProcessorCount)
            table.Note(FormattableString.Invariant(
                $"THE MACHINE WAS BUSY: a load of {load:0.0} on {Environment.ProcessorCount} processors before the first run. Times, and so the ratio, are not to be relied on."));
        Say.Line("1 of 3: the app, measured.");
        var app = await MeasureAsync(table, options, mentions, cancellationToken);
        using var recording = new Recording(Path.Combine(options.Out.FullName, "bodies"));
        Say.Line("2 of 3: the app once more, recorded.");
        await RecordAsync(recording, options, cancellationToken);
        Say.Line("3 of 3: the bare loop.");
        await using var storage = await StorageAsync(cancellationToken);
        using var loop = new BareLoop(recording, storage.ConnectionString);
        var bare = await loop.RunAsync(cancellationToken);

        var ratio = bare / app;
        table.Add("End to end", "processor, Azurite beside the bare loop", $"{ProcessorTime.Of(storage.ProcessId).TotalSeconds:0.0} s");
        Say.Line(FormattableString.Invariant($"The bare loop took {bare.TotalSeconds:0.0} s."));
        table.Add("End to end", "bare loop, mentions a second", $"{mentions / bare.TotalSeconds:N0}");
        table.Add("End to end", "bare loop, operations a mention", $"{loop.Issued / (double)mentions:0.000}");
        table.Promise("End to end", "app ÷ bare loop", $"{ratio:0.00}", "at least 0.50", ratio >= LeastRatio);
        table.Add("End to end", "of them refused in the recording", $"{loop.Refused}");
        table.Promise("End to end", "operations that ended otherwise", $"{loop.Differing} of {loop.Issued}", "at most 1 %", loop.Differing * 100 <= loop.Issued);
        table.Note($"At most {loop.Peak} requests of the bare loop were under way at once, as in the recording.");
        table.Note("The bare loop sends the app's requests again, recorded in another run of the same import: same methods, rows, queries and bodies, "
            + "same order; one begins when those have ended that had ended before it in the recording.");
        table.Note("It differs in this: looking into empty queues and renewing leases are left out; a condition on a row's version is a condition "
            + "on any version; messages are deleted by their new ids; a shared access signature takes the place of a shared key.");
    }

    private static async Task<TimeSpan> MeasureAsync(ResultTable table, RunOptions options, int mentions, CancellationToken cancellationToken)
    {
        await using var storage = await StorageAsync(cancellationToken);
        await using var app = await AppRun.StartAsync(options, storage.ConnectionString, storage.ConnectionString, cancellationToken);
        var import = await app.ImportAsync(cancellationToken);
        var imported = app.PeakMemory();
        var (worked, served) = (app.Processor, ProcessorTime.Of(storage.ProcessId));
        var report = await app.ReportAsync(cancellationToken);
        var peak = app.PeakMemory();
        Say.Line(FormattableString.Invariant(
            $"Imported in {import.TotalSeconds:0.0} s, report in {report.TotalSeconds:0.0} s, peak memory {imported / 1e6:0} and {peak / 1e6:0} MB."));
        table.Add("End to end", "mentions", $"{mentions:N0}");
        table.Add("End to end", "import, until the queues are empty", $"{import.TotalSeconds:0.0} s");
        table.Add("End to end", "app, mentions a second", $"{mentions / import.TotalSeconds:N0}");
        table.Add("End to end", "processor, the app, its start included", $"{worked.TotalSeconds:0.0} s");
        table.Add("End to end", "processor, Azurite beside the app", $"{served.TotalSeconds:0.0} s");
        table.Add("End to end", "report over all their days", $"{report.TotalSeconds:0.0} s");
        table.Add("End to end", "peak memory of the app, import", $"{imported / 1e6:0} MB");
        table.Promise("End to end", "peak memory of the app, with the report", $"{peak / 1e6:0} MB", "under 400 MB", peak < MostMemory);
        return import;
    }

    private static async Task RecordAsync(Recording recording, RunOptions options, CancellationToken cancellationToken)
    {
        await using var storage = await StorageAsync(cancellationToken);
        await using var proxy = await RecordingProxy.StartAsync(storage.ConnectionString, recording, cancellationToken);
        await using var app = await AppRun.StartAsync(options, storage.ConnectionString, proxy.ConnectionString, cancellationToken);
        recording.MarkBegin();
        await app.ImportAsync(cancellationToken);
        recording.MarkEnd();
    }

    private static async Task<StorageEmulator> StorageAsync(CancellationToken cancellationToken) =>
        await StorageEmulator.StartAsync(null, cancellationToken) ?? throw new InvalidOperationException("Azurite did not start.");
}

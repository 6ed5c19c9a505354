using System.Diagnostics;
using System.Net;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Run;

namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>One life of the app, as a process of its own, beside an emulator of its own.</summary>
internal sealed class AppRun(RunOptions options, string storage, string appStorage) : IAsyncDisposable
{
    /// <summary>No timer comes between: both runs of the app issue the import's operations and no others.</summary>
    private static readonly string[] Quiet = ["SchedulePolls", "WriteDailyReport", "MendViews", "RollUpHours"];

    private readonly DateTimeOffset startedAt = TimeProvider.System.GetUtcNow();
    private readonly Importer importer = new(new ImportProgress(null));
    private FunctionApp app = null!;

    /// <param name="options">What to import, and the brand.</param>
    /// <param name="storage">The emulator itself, where the queues are watched.</param>
    /// <param name="appStorage">The same as the app reaches it, perhaps by way of a recorder.</param>
    public static async Task<AppRun> StartAsync(RunOptions options, string storage, string appStorage, CancellationToken cancellationToken)
    {
        var run = new AppRun(options, storage, appStorage);
        await run.LaunchAsync(cancellationToken);
        return run;
    }

    /// <summary>From the first line sent to the last message worked off.</summary>
    public async Task<TimeSpan> ImportAsync(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        foreach (var file in options.Imports)
            await importer.RunAsync(file, () => app.Client, cancellationToken);
        if (!await new QueueWatch(storage).EmptyAsync(() => !app.HasExited, cancellationToken))
            throw new InvalidOperationException("The app ended while messages were waiting.");
        clock.Stop();
        var poison = await PoisonedAsync(cancellationToken);
        return importer.Rejected == 0 && poison == 0
            ? clock.Elapsed
            : throw new InvalidOperationException($"{importer.Rejected} lines were rejected and {poison} messages were given up.");
    }

    /// <summary>Writes the report over every day of the import.</summary>
    public async Task<TimeSpan> ReportAsync(CancellationToken cancellationToken)
    {
        var zone = options.Brand.TimeZone;
        var clock = Stopwatch.StartNew();
        var answer = await app.Client.WriteReportAsync(
            LocalDay.Of(importer.From!.Value, zone), LocalDay.Of(importer.To!.Value, zone), TimeProvider.System.GetUtcNow(), startedAt, cancellationToken);
        return answer == HttpStatusCode.OK ? clock.Elapsed : throw new InvalidOperationException($"The report was refused: {answer}.");
    }

    /// <summary>The most memory that the process has ever held in the machine, in bytes.</summary>
    public long PeakMemory()
    {
        var line = File.ReadLines($"/proc/{app.ProcessId}/status").First(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), System.Globalization.CultureInfo.InvariantCulture) * 1024;
    }

    public TimeSpan Processor => ProcessorTime.Of(app.ProcessId);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task LaunchAsync(CancellationToken cancellationToken)
    {
        var settings = AppSettings.For(appStorage, options, options.Out.CreateSubdirectory("mail"), Quiet);
        app = FunctionApp.Start(settings, FreePort.Next(), new AppLines().Take);
        if (!await app.IsUpAsync(cancellationToken))
            throw new InvalidOperationException("The app did not start.");
    }

    /// <summary>The app empties its poison queues into the quarantine: what lies there was given up.</summary>
    private async Task<int> PoisonedAsync(CancellationToken cancellationToken) =>
        await app.Client.HealthAsync(cancellationToken) is { } health && health.TryGetProperty("quarantined", out var count) ? count.GetInt32() : 0;
}

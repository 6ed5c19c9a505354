using System.Diagnostics;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;
using SocialFunctions.Run;

namespace SocialFunctions.Benchmarks;

/// <summary>The embedded classifier by BenchmarkDotNet, in this process and on one thread, and the npm peers on the same messages beside it.</summary>
internal static class ClassifierBenchmark
{
    private const string Part = "Classifier";

    /// <summary>Another program on the machine slows some of the passes and hastens none: of so many the median is taken.</summary>
    private const int Passes = 15;

    public static async Task RunAsync(ResultTable table, CancellationToken cancellationToken)
    {
        // The first call reads the word lists and the weights and compiles: what a cold start pays.
        var load = Stopwatch.StartNew();
        new EmbeddedClassifier().Classify("hola");
        load.Stop();
        table.Promise(Part, "load and first message", $"{load.Elapsed.TotalMilliseconds:0} ms", "under 150 ms", load.Elapsed.TotalMilliseconds < 150);

        var config = ManualConfig.CreateEmpty().AddLogger(NullLogger.Instance)
            .AddJob(Job.ShortRun.WithIterationCount(Passes).WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "socialfunctions-bench"));
        var report = BenchmarkRunner.Run<ClassifyAll>(config).Reports.Single();
        var nanoseconds = report.ResultStatistics!.Median;
        var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        table.Promise(Part, "messages a second, one thread, all fields", $"{1e9 / nanoseconds:N0}", "30,000", 1e9 / nanoseconds >= 30_000);
        table.Promise(Part, "allocated a message", $"{bytes:N0} bytes", "under 2,048", bytes < 2048);
        await AddPeersAsync(table, cancellationToken);
    }

    private static async Task AddPeersAsync(ResultTable table, CancellationToken cancellationToken)
    {
        var peers = new Peers(Checkout.Of("tooling"));
        var messages = ClassifyAll.SampleTexts(ClassifyAll.Messages).Select(text => new LabelledMessage(text) { Language = "en" }).ToList();
        foreach (var peer in await peers.JudgeAsync(messages, cancellationToken))
            table.Add(Part, $"npm {peer.Name} {peer.Version}, sentiment alone, messages a second", $"{1 / peer.Seconds:N0}");
        if (peers.Absence is { } absence)
            table.Note(absence);
    }
}

using System.Diagnostics;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Benchmarks;

/// <summary>The embedded classifier on the texts of the sample, on one thread.</summary>
internal static class ClassifierBenchmark
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    public static void Run(ResultTable table)
    {
        var texts = MentionSource.SampleLines().Select(line => ImportLine.Read(System.Text.Encoding.UTF8.GetBytes(line)).Mention)
            .Where(mention => mention is { Text.Length: > 0 }).Select(mention => mention!.Text).ToArray();

        // The first call reads the word lists and compiles: what a cold start pays.
        var load = Stopwatch.StartNew();
        var classifier = new EmbeddedClassifier();
        classifier.Classify(texts[0]);
        load.Stop();

        Repeat(classifier, texts, Warm);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (messages, elapsed) = Repeat(classifier, texts, Measured);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        table.Add("Classifier", "load and first message", $"{load.Elapsed.TotalMilliseconds:0} ms");
        table.Add("Classifier", "messages a second, one thread", $"{messages / elapsed.TotalSeconds:N0}");
        table.Add("Classifier", "allocated a message", $"{bytes / messages:N0} bytes");
    }

    private static (long Messages, TimeSpan Elapsed) Repeat(EmbeddedClassifier classifier, string[] texts, TimeSpan atLeast)
    {
        long messages = 0;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < atLeast)
        {
            foreach (var text in texts)
                classifier.Classify(text);
            messages += texts.Length;
        }

        return (messages, clock.Elapsed);
    }
}

using BenchmarkDotNet.Attributes;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Benchmarks;

/// <summary>All fields of all messages of the sample, on one thread; BenchmarkDotNet divides by their number.</summary>
[MemoryDiagnoser]
public class ClassifyAll
{
    /// <summary>As many messages an operation, the sample repeated.</summary>
    public const int Messages = 1000;

    private readonly EmbeddedClassifier classifier = new();
    private readonly string[] texts = SampleTexts(Messages);

    public static string[] SampleTexts(int count)
    {
        var sample = MentionSource.SampleLines().Select(line => ImportLine.Read(System.Text.Encoding.UTF8.GetBytes(line)).Mention)
            .Where(mention => mention is { Text.Length: > 0 }).Select(mention => mention!.Text).ToArray();
        return [.. Enumerable.Range(0, count).Select(at => sample[at % sample.Length])];
    }

    [Benchmark(OperationsPerInvoke = Messages)]
    public int Classify()
    {
        var urgent = 0;
        foreach (var text in texts)
            urgent += classifier.Classify(text).Urgency >= Urgency.High ? 1 : 0;
        return urgent;
    }
}

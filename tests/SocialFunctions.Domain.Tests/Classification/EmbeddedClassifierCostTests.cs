using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

/// <summary>What a small function can afford. Speed is measured by ./bench, where nothing else runs.</summary>
public sealed class EmbeddedClassifierCostTests
{
    private const string Message = "@cafe Llevo 40 minutos esperando mi pedido y nadie contesta el teléfono, pésimo servicio 😡 #nuncamas";

    [Fact]
    public void A_message_costs_less_than_two_kilobytes_of_memory()
    {
        var classifier = new EmbeddedClassifier();
        for (var i = 0; i < 200; i++)
            classifier.Classify(Message);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            classifier.Classify(Message);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1000, 1, 2047);
    }

    [Fact]
    public void Weights_and_word_lists_stay_under_eight_megabytes()
    {
        var assembly = typeof(EmbeddedClassifier).Assembly;
        var size = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".txt", StringComparison.Ordinal) || name.EndsWith(".bin", StringComparison.Ordinal))
            .Sum(name => assembly.GetManifestResourceStream(name)!.Length);
        Assert.InRange(size, 1, 8 * 1024 * 1024);
    }
}

using System.Globalization;
using SocialFunctions.Domain.Classification.Aspects;
using SocialFunctions.Run;

namespace SocialFunctions.Train;

/// <summary>Trains the weights that tell subjects and writes them.</summary>
internal static class SubjectCommand
{
    public static int Run()
    {
        var root = Checkout.Root;
        var examples = SubjectMaterial.Read(root);
        var (rows, bias) = Ensemble.Train(SubjectTask.Options, SubjectTask.Task, examples);
        var head = new float[SubjectWeights.HeadLength];
        bias.CopyTo(head, 0);
        var packed = Packing.Rows(rows, SubjectWeights.Count, head.AsSpan(SubjectWeights.Count));
        var path = Path.Combine(root, "src", "SocialFunctions.Domain", "Classification", "Aspects", "weights.bin");
        using (var output = File.Create(path))
            SubjectWeights.Write(output, head, packed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Subjects: trained on {examples.Count} messages, scraps and terms; {new FileInfo(path).Length / 1024} KB written."));
        return 0;
    }
}

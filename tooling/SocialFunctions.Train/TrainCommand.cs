using System.Globalization;
using SocialFunctions.Domain.Classification.Linear;
using SocialFunctions.Run;

namespace SocialFunctions.Train;

/// <summary>Reads, trains, calibrates on the held-out part, writes, and says how good it is there.</summary>
internal static class TrainCommand
{
    private const int Failed = 1;

    public static int Run(DirectoryInfo? data)
    {
        var root = Checkout.Root;
        var material = Material.Read(root, data?.FullName ?? Path.GetFullPath(Path.Combine(root, "..", "shared", "data")));
        if (material.Absent.Count > 0)
        {
            Console.Error.WriteLine($"{string.Join(" and ", material.Absent)} IS ABSENT: the weights that ship were trained with it, so none are written. Name its folder with --data.");
            return Failed;
        }

        var (rows, dense) = Ensemble.Train(new TrainingOptions(), TrainingTask.Decisions, material.Examples);
        var (head, packed) = Packing.Pack(rows, dense, Tempering.Even);
        Tempering.Fit(head, packed, material.HeldOut);
        var path = Path.Combine(root, "src", "SocialFunctions.Domain", "Classification", "Linear", "weights.bin");
        using (var output = File.Create(path))
            Weights.Write(output, head, packed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Trained on {material.Examples.Count} messages, {material.FromCorpus} of them of the corpus; {new FileInfo(path).Length / 1024} KB written."));
        foreach (var line in HeldOutReport.Lines(new Weights(head, packed), material.HeldOut))
            Console.WriteLine(line);
        return 0;
    }
}

using SocialFunctions.Evaluation;
using SocialFunctions.Run;

namespace SocialFunctions.Train;

/// <summary><c>--near</c>: says aloud which messages of the corpus are near to messages of the sets it is measured on.</summary>
internal static class NearCommand
{
    private const int Failed = 1;

    /// <summary>Both parts: what is held out chooses the settings.</summary>
    private static readonly string[] Parts = ["train", "heldout"];

    public static int Run(DirectoryInfo? data)
    {
        var root = Checkout.Root;
        var shared = data?.FullName ?? Path.GetFullPath(Path.Combine(root, "..", "shared", "data"));
        if (!Directory.Exists(shared))
        {
            Console.Error.WriteLine($"{shared} IS ABSENT: nothing to compare the corpus with. Name its folder with --data.");
            return Failed;
        }

        var corpus = Parts.SelectMany(part => DataFolder.Read(Path.Combine(root, "corpus", part))).SelectMany(set => set.Messages);
        var near = Nearness.Lines(corpus, DataFolder.Read(shared)).Order(StringComparer.Ordinal).ToList();
        foreach (var line in near)
            Console.WriteLine(line);
        Console.WriteLine($"{near.Count} messages of the corpus are near to one of a measuring set. Thanks and other formulas will be; rewrite or delete the rest.");
        return 0;
    }
}

namespace SocialFunctions.Train;

/// <summary>
/// Several trainings that differ in their order alone, and the mean of their weights: what one order happened to like does not stay.
/// </summary>
internal static class Ensemble
{
    private const int Runs = 6;

    public static (float[] Rows, float[] Dense) Train(TrainingOptions options, TrainingTask task, IReadOnlyList<Example> examples)
    {
        var runs = new (float[] Rows, float[] Dense)[Runs];
        Parallel.For(0, Runs, run => runs[run] = new Trainer(options with { Seed = options.Seed + run }, task).Train(examples));
        return (Mean([.. runs.Select(run => run.Rows)]), Mean([.. runs.Select(run => run.Dense)]));
    }

    /// <summary>Summed in the order of the runs, so that the same data give the same file.</summary>
    private static float[] Mean(float[][] runs)
    {
        var mean = new float[runs[0].Length];
        foreach (var run in runs)
            for (var at = 0; at < mean.Length; at++)
                mean[at] += run[at] / Runs;
        return mean;
    }
}

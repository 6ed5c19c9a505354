namespace SocialFunctions.Train;

/// <summary>
/// Trains several times in other orders and keeps the mean. One order's last examples move rare decisions, such as spam or praise, by
/// a few messages in a hundred; the mean of three does not depend on them.
/// </summary>
internal static class Rounds
{
    public static (float[] Rows, float[] Dense) Train(TrainingOptions options, IReadOnlyList<Example> examples)
    {
        var (rows, dense) = new Trainer(options).Train(examples);
        for (var round = 1; round < options.Rounds; round++)
        {
            var (otherRows, otherDense) = new Trainer(options with { Seed = options.Seed + round }).Train(examples);
            Add(rows, otherRows);
            Add(dense, otherDense);
        }

        return (Share(rows, options.Rounds), Share(dense, options.Rounds));
    }

    private static void Add(float[] sums, float[] weights)
    {
        for (var at = 0; at < sums.Length; at++)
            sums[at] += weights[at];
    }

    private static float[] Share(float[] sums, int rounds) => [.. sums.Select(sum => sum / rounds)];
}

using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>Adds up what the features weigh.</summary>
internal static class Scorer
{
    /// <summary>Long messages have many features: each group counts with the root of its number.</summary>
    public static float GroupWeight(int count) => count == 0 ? 0 : 4f / MathF.Sqrt(count + 8);

    /// <summary>Sixteen scores, one for each of <see cref="Outputs"/>, before any bending into probabilities.</summary>
    public static void Score(Weights weights, Features features, Span<float> scores)
    {
        weights.Bias.CopyTo(scores);
        AddGroup(weights, features.Words, scores);
        AddGroup(weights, features.Letters, scores);
        for (var figure = 0; figure < DenseFeatures.Count; figure++)
        {
            if (features.Dense[figure] is 0)
                continue;
            var row = weights.Dense(figure);
            for (var output = 0; output < Outputs.Count; output++)
                scores[output] += features.Dense[figure] * row[output];
        }
    }

    private static void AddGroup(Weights weights, ReadOnlySpan<int> buckets, Span<float> scores)
    {
        var (low, high) = (Vector256<int>.Zero, Vector256<int>.Zero);
        foreach (var bucket in buckets)
        {
            // A row is as long as the vector, so nothing beyond it is read; the checked form costs a tenth of the whole.
            var (lower, upper) = Vector128.Widen(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(weights.Row(bucket))));
            low += Vector256.Create(Vector128.WidenLower(lower), Vector128.WidenUpper(lower));
            high += Vector256.Create(Vector128.WidenLower(upper), Vector128.WidenUpper(upper));
        }

        var share = GroupWeight(buckets.Length);
        for (var output = 0; output < Outputs.Count; output++)
            scores[output] += share * weights.Scale[output] * (output < 8 ? low[output] : high[output - 8]);
    }
}

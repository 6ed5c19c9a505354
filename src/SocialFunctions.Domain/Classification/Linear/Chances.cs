namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>From scores to probabilities.</summary>
internal static class Chances
{
    /// <summary>Softmax, in place; the greatest is taken off first, so that nothing overflows.</summary>
    public static void FromScores(Span<float> scores)
    {
        var greatest = scores[Best(scores)];
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = MathF.Exp(scores[i] - greatest);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }

    public static float FromScore(float score) => 1 / (1 + MathF.Exp(-score));

    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}

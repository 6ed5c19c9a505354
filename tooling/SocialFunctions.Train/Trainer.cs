using System.Numerics;
using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Train;

/// <summary>
/// Logistic regression of all decisions at once by stochastic gradient descent with per-weight steps (AdaGrad) and weight decay.
/// The same examples and seed give the same weights. In a part of the steps the word and letter groups are left out, so that the
/// evidence learns to stand on its own where a message uses words that the corpus has not. What is kept is the mean of the later epochs.
/// </summary>
internal sealed class Trainer(TrainingOptions options)
{
    private const int Width = Outputs.Count;
    private readonly float[] rows = new float[Features.Buckets * Width];
    private readonly float[] rowSteps = new float[Features.Buckets * Width];
    private readonly float[] dense = new float[(DenseFeatures.Count + 1) * Width];
    private readonly float[] denseSteps = new float[(DenseFeatures.Count + 1) * Width];
    private readonly float[] rowSums = new float[Features.Buckets * Width];
    private readonly float[] denseSums = new float[(DenseFeatures.Count + 1) * Width];

    public (float[] Rows, float[] Dense) Train(IReadOnlyList<Example> examples)
    {
        var random = new Random(options.Seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            var pace = options.Pace * (1 - ((float)epoch / options.Epochs)) + 0.01f;
            foreach (var at in order)
                Step(examples[at], pace, random.NextSingle());
            if (epoch < options.AverageFrom)
                continue;
            AddTo(rowSums, rows);
            AddTo(denseSums, dense);
        }

        return (Mean(rowSums), Mean(denseSums));
    }

    private static void AddTo(float[] sums, float[] weights)
    {
        for (var at = 0; at < sums.Length; at++)
            sums[at] += weights[at];
    }

    private float[] Mean(float[] sums) => [.. sums.Select(sum => sum / (options.Epochs - options.AverageFrom))];

    private void Step(Example example, float pace, float chance)
    {
        var useWords = chance >= options.LeaveOut;
        var useLetters = useWords && chance >= options.LeaveOut * 1.5f;
        Span<float> scores = stackalloc float[Width];
        Score(example, useWords, useLetters, scores);
        Span<float> slopes = stackalloc float[Width];
        Losses.Slopes(example.Message, scores, slopes);
        for (var output = 0; output < Width; output++)
            slopes[output] *= example.Share;
        for (var part = 0; part < Width; part += Vector<float>.Count)
        {
            var slope = new Vector<float>(slopes.Slice(part, Vector<float>.Count));
            if (useWords)
                Learn(example.Words, part, slope * Scorer.GroupWeight(example.Words.Length), pace);
            if (useLetters)
                Learn(example.Letters, part, slope * Scorer.GroupWeight(example.Letters.Length), pace);
            for (var figure = 0; figure < example.Dense.Length; figure++)
                if (example.Dense[figure] != 0)
                    Move(dense, denseSteps, (figure * Width) + part, slope * example.Dense[figure], pace, options.DenseDecay);
            Move(dense, denseSteps, (DenseFeatures.Count * Width) + part, slope, pace, 0);
        }
    }

    private void Learn(int[] buckets, int part, Vector<float> slope, float pace)
    {
        foreach (var bucket in buckets)
            Move(rows, rowSteps, (bucket * Width) + part, slope, pace, options.Decay);
    }

    private static void Move(float[] weights, float[] steps, int at, Vector<float> slope, float pace, float decay)
    {
        var weight = new Vector<float>(weights, at);
        var full = slope + (weight * decay);
        var step = new Vector<float>(steps, at) + (full * full);
        step.CopyTo(steps, at);
        (weight - (full * pace / Vector.SquareRoot(step + new Vector<float>(0.05f)))).CopyTo(weights, at);
    }

    private void Score(Example example, bool useWords, bool useLetters, Span<float> scores)
    {
        dense.AsSpan(DenseFeatures.Count * Width, Width).CopyTo(scores);
        if (useWords)
            Add(example.Words, scores);
        if (useLetters)
            Add(example.Letters, scores);
        for (var figure = 0; figure < example.Dense.Length; figure++)
            if (example.Dense[figure] != 0)
                for (var output = 0; output < Width; output++)
                    scores[output] += example.Dense[figure] * dense[(figure * Width) + output];
    }

    private void Add(int[] buckets, Span<float> scores)
    {
        var share = Scorer.GroupWeight(buckets.Length);
        foreach (var bucket in buckets)
            for (var output = 0; output < Width; output++)
                scores[output] += share * rows[(bucket * Width) + output];
    }
}

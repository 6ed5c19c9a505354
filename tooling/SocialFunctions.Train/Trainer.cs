using System.Numerics;
using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Train;

/// <summary>
/// Logistic regression of all outputs of a task at once by stochastic gradient descent with per-weight steps (AdaGrad) and weight decay.
/// The same examples and seed give the same weights. In a part of the steps the word and letter groups are left out, so that the
/// evidence learns to stand on its own where a message uses words that the corpus has not. What is kept is the mean of the later epochs.
/// </summary>
/// <param name="task">What is decided; its width is a multiple of eight.</param>
internal sealed class Trainer(TrainingOptions options, TrainingTask task)
{
    private readonly int width = task.Width;
    private readonly float[] rows = new float[task.Buckets * task.Width];
    private readonly float[] rowSteps = new float[task.Buckets * task.Width];
    private readonly float[] dense = new float[(task.Figures + 1) * task.Width];
    private readonly float[] denseSteps = new float[(task.Figures + 1) * task.Width];
    private readonly float[] rowSums = new float[task.Buckets * task.Width];
    private readonly float[] denseSums = new float[(task.Figures + 1) * task.Width];

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
        Span<float> scores = stackalloc float[width];
        Score(example, useWords, useLetters, scores);
        Span<float> slopes = stackalloc float[width];
        task.Slopes(example.Message, scores, slopes);
        for (var output = 0; output < width; output++)
            slopes[output] *= example.Share;
        for (var part = 0; part < width; part += Vector<float>.Count)
        {
            var slope = new Vector<float>(slopes.Slice(part, Vector<float>.Count));
            if (useWords)
                Learn(example.Words, part, slope * Scorer.GroupWeight(example.Words.Length), pace);
            if (useLetters)
                Learn(example.Letters, part, slope * Scorer.GroupWeight(example.Letters.Length), pace);
            for (var figure = 0; figure < example.Dense.Length; figure++)
                if (example.Dense[figure] != 0)
                    Move(dense, denseSteps, (figure * width) + part, slope * example.Dense[figure], pace, options.DenseDecay);
            Move(dense, denseSteps, (task.Figures * width) + part, slope, pace, 0);
        }
    }

    private void Learn(int[] buckets, int part, Vector<float> slope, float pace)
    {
        foreach (var bucket in buckets)
            Move(rows, rowSteps, (bucket * width) + part, slope, pace, options.Decay);
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
        dense.AsSpan(task.Figures * width, width).CopyTo(scores);
        if (useWords)
            Add(example.Words, scores);
        if (useLetters)
            Add(example.Letters, scores);
        for (var figure = 0; figure < example.Dense.Length; figure++)
            if (example.Dense[figure] != 0)
                for (var output = 0; output < width; output++)
                    scores[output] += example.Dense[figure] * dense[(figure * width) + output];
    }

    private void Add(int[] buckets, Span<float> scores)
    {
        var share = Scorer.GroupWeight(buckets.Length);
        foreach (var bucket in buckets)
            for (var output = 0; output < width; output++)
                scores[output] += share * rows[(bucket * width) + output];
    }
}

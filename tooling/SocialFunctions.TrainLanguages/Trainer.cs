using SocialFunctions.Domain.Classification.Languages;

namespace SocialFunctions.TrainLanguages;

/// <summary>Multinomial logistic regression, one example at a time, with a step for each weight that shrinks with use (AdaGrad).</summary>
internal sealed class Trainer(Sampler sampler)
{
    private const int Examples = 2_000_000;
    private const float Rate = 0.35f;

    /// <summary>Draws unused weights back to nothing.</summary>
    private const float Decay = 2e-6f;

    private readonly Weights weights = new();
    private readonly float[] squares = new float[LanguageModel.Classes << WordGrams.BucketBits];
    private readonly float[] odds = new float[LanguageModel.Classes];

    public Weights Train()
    {
        var pieces = new List<int>();
        for (var i = 0; i < Examples; i++)
        {
            var right = sampler.Next(pieces);
            if (pieces.Count > 0)
                Learn(pieces, right);
        }

        return weights;
    }

    private void Learn(List<int> pieces, int right)
    {
        var worth = 1 / MathF.Sqrt(pieces.Count);
        weights.Weigh(pieces, worth, odds);
        Softmax(odds);
        odds[right] -= 1;
        for (var i = 0; i < odds.Length; i++)
            weights.Biases[i] -= 0.002f * odds[i];
        foreach (var piece in pieces)
        {
            var row = piece * LanguageModel.Classes;
            for (var i = 0; i < odds.Length; i++)
            {
                var slope = (odds[i] * worth) + (Decay * weights.Table[row + i]);
                squares[row + i] += slope * slope;
                weights.Table[row + i] -= Rate * slope / (0.1f + MathF.Sqrt(squares[row + i]));
            }
        }
    }

    private static void Softmax(Span<float> odds)
    {
        var most = odds[0];
        foreach (var one in odds)
            most = Math.Max(most, one);
        var sum = 0f;
        foreach (ref var one in odds)
            sum += one = MathF.Exp(one - most);
        foreach (ref var one in odds)
            one /= sum;
    }
}

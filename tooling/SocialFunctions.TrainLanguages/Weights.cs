using SocialFunctions.Domain.Classification.Languages;

namespace SocialFunctions.TrainLanguages;

/// <summary>The model while it learns: a row of classes for each bucket.</summary>
internal sealed class Weights
{
    public float[] Table { get; } = new float[LanguageModel.Classes << WordGrams.BucketBits];

    public float[] Biases { get; } = new float[LanguageModel.Classes];

    public void Weigh(List<int> pieces, float worth, Span<float> odds)
    {
        odds.Clear();
        foreach (var piece in pieces)
            for (var i = 0; i < odds.Length; i++)
                odds[i] += Table[(piece * LanguageModel.Classes) + i];
        for (var i = 0; i < odds.Length; i++)
            odds[i] = (odds[i] * worth) + Biases[i];
    }
}

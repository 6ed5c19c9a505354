using SocialFunctions.Domain.Classification.Linear;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>Which way each output must move for a message, by its scores; 0 where it carries no label.</summary>
internal delegate void Slopes(LabelledMessage message, ReadOnlySpan<float> scores, Span<float> slopes);

/// <summary>What weights are trained to decide.</summary>
/// <param name="Width">Numbers in a row of weights.</param>
/// <param name="Buckets">Rows.</param>
/// <param name="Figures">Dense figures of an example.</param>
internal sealed record TrainingTask(int Width, int Buckets, int Figures, Slopes Slopes)
{
    public static TrainingTask Decisions { get; } = new(Outputs.Count, Features.Buckets, DenseFeatures.Count, Losses.Slopes);
}

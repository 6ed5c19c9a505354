using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SocialFunctions.Domain.Classification.Languages;

/// <summary>
/// A linear model over the pieces of words. Its classes are the tongues in their order, then <see cref="Foreign"/> and
/// <see cref="Nothing"/>. <c>tooling/SocialFunctions.TrainLanguages</c> makes the weights.
/// </summary>
/// <remarks>
/// The resource, little-endian: a float that one step of a weight is worth, a float of bias for each class, then for each bucket
/// one signed byte for each class.
/// </remarks>
internal sealed class LanguageModel
{
    public const int Classes = Tongues.Count + 2;

    /// <summary>A language that we do not know.</summary>
    public const int Foreign = Tongues.Count;

    /// <summary>Names, brands, laughter and words that every language has.</summary>
    public const int Nothing = Tongues.Count + 1;

    public const string Resource = "Languages/weights.bin";

    /// <summary>A bucket's weights fill one vector, so that a piece costs one load.</summary>
    private const int Stride = 16;

    private static readonly Lazy<LanguageModel> Loaded = new(Load);

    private readonly sbyte[] weights = new sbyte[Stride << WordGrams.BucketBits];
    private readonly float[] biases = new float[Classes];
    private readonly float step;

    private LanguageModel(ReadOnlySpan<byte> bytes)
    {
        step = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        for (var i = 0; i < Classes; i++)
            biases[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * (1 + i))..]);
        var table = MemoryMarshal.Cast<byte, sbyte>(bytes[(4 * (1 + Classes))..]);
        for (var bucket = 0; bucket < 1 << WordGrams.BucketBits; bucket++)
            table.Slice(bucket * Classes, Classes).CopyTo(weights.AsSpan(bucket * Stride));
    }

    public static LanguageModel Embedded => Loaded.Value;

    /// <summary>Adds what the pieces of one word speak for.</summary>
    /// <param name="sums">One for each class, and room for a whole vector.</param>
    public void Add(ReadOnlySpan<int> buckets, Span<int> sums)
    {
        // No word has so many pieces that 16 bits could overflow: 163 times 127.
        Vector128<short> low = default, high = default;
        ref var table = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var bucket in buckets)
        {
            var (first, second) = Vector128.Widen(Vector128.LoadUnsafe(ref table, (nuint)(bucket * Stride)));
            low += first;
            high += second;
        }

        for (var i = 0; i < Vector128<short>.Count; i++)
        {
            sums[i] += low[i];
            sums[i + Vector128<short>.Count] += high[i];
        }
    }

    /// <summary>Log-odds of each class: many pieces say more than few, but not as many times more.</summary>
    public void Weigh(ReadOnlySpan<int> sums, int pieces, Span<float> odds)
    {
        var worth = step / MathF.Sqrt(Math.Max(1, pieces));
        for (var i = 0; i < Classes; i++)
            odds[i] = biases[i] + (sums[i] * worth);
    }

    private static LanguageModel Load()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream(Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(bytes);
    }
}

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

    /// <summary>In bytes: the step and the biases.</summary>
    private const int HeadLength = sizeof(float) * (1 + Classes);
    private const int RowsLength = Classes << WordGrams.BucketBits;

    private static readonly Lazy<LanguageModel> Loaded = new(Load);

    /// <summary>A vector is wider than a row: what it reads beyond is not looked at, and the last row needs room for it.</summary>
    private readonly byte[] rows = new byte[RowsLength + Vector128<byte>.Count];
    private readonly float[] biases = new float[Classes];
    private readonly float step;

    private LanguageModel(Stream file)
    {
        var head = new byte[HeadLength];
        file.ReadExactly(head);
        step = BinaryPrimitives.ReadSingleLittleEndian(head);
        for (var i = 0; i < Classes; i++)
            biases[i] = BinaryPrimitives.ReadSingleLittleEndian(head.AsSpan(sizeof(float) * (1 + i)));
        file.ReadExactly(rows, 0, RowsLength);
    }

    public static LanguageModel Embedded => Loaded.Value;

    /// <summary>Adds what the pieces of one word speak for.</summary>
    /// <param name="sums">One for each class, and room for a whole vector.</param>
    public void Add(ReadOnlySpan<int> buckets, Span<int> sums)
    {
        // No word has so many pieces that 16 bits could overflow: 163 times 127.
        Vector128<short> low = default, high = default;
        ref var table = ref MemoryMarshal.GetArrayDataReference(rows);
        foreach (var bucket in buckets)
        {
            var (first, second) = Vector128.Widen(Vector128.LoadUnsafe(ref table, (nuint)(bucket * Classes)).AsSByte());
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
        using var file = typeof(LanguageModel).Assembly.GetManifestResourceStream(Resource)!;
        return new(file);
    }
}

using System.Buffers;

namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>What a message looks like to the weights: rows of words, rows of letter groups, and dense figures. Rented; give it back.</summary>
internal ref struct Features
{
    public const int BucketBits = 17;
    public const int Buckets = 1 << BucketBits;

    private const int MostOfAToken = 6;
    private const int Shapes = 64;

    private int[] words;
    private int[] letters;
    private float[] dense;

    public Features(int tokens, int characters)
    {
        words = ArrayPool<int>.Shared.Rent((tokens * MostOfAToken) + Shapes);
        letters = ArrayPool<int>.Shared.Rent((characters * 3) + Shapes);
        dense = ArrayPool<float>.Shared.Rent(DenseFeatures.Count);
    }

    public int WordCount { get; private set; }

    public int LetterCount { get; private set; }

    public readonly ReadOnlySpan<int> Words => words.AsSpan(0, WordCount);

    public readonly ReadOnlySpan<int> Letters => letters.AsSpan(0, LetterCount);

    public readonly Span<float> Dense => dense.AsSpan(0, DenseFeatures.Count);

    public void AddWord(uint hash)
    {
        if (WordCount == words.Length)
            Grow(ref words);
        words[WordCount++] = Hash.Bucket(hash);
    }

    public void AddLetters(uint hash)
    {
        if (LetterCount == letters.Length)
            Grow(ref letters);
        letters[LetterCount++] = Hash.Bucket(hash);
    }

    public void Return()
    {
        ArrayPool<int>.Shared.Return(words);
        ArrayPool<int>.Shared.Return(letters);
        ArrayPool<float>.Shared.Return(dense);
        words = letters = [];
        dense = [];
    }

    /// <summary>The room is for ordinary text: hashtags are read whole and in parts, and a text may be nothing but those.</summary>
    private static void Grow(ref int[] full)
    {
        var room = ArrayPool<int>.Shared.Rent(full.Length * 2);
        full.CopyTo(room, 0);
        ArrayPool<int>.Shared.Return(full);
        full = room;
    }
}

using System.Numerics;

namespace SocialFunctions.Domain.Classification.Languages;

/// <summary>The pieces of a word that betray its language: runs of 1 to 5 letters, ends of the word included, and the word itself.</summary>
internal static class WordGrams
{
    /// <summary>Of the table that the pieces are hashed into.</summary>
    public const int BucketBits = 16;

    /// <summary>At most so many pieces has a word.</summary>
    public const int Most = ((WordSpelling.Longest + 2) * LongestGram) + 3;

    private const int LongestGram = 5;

    /// <summary>With its marks. A short word says more of the language than its letters do, so it counts thrice.</summary>
    private const int LongestFunctionWord = 7;
    private const uint Multiplier = 0x9E3779B1;

    /// <param name="spelling">As <see cref="WordSpelling.Read"/> wrote it.</param>
    /// <param name="buckets">Room for <see cref="Most"/>.</param>
    public static int Read(ReadOnlySpan<char> spelling, Span<int> buckets)
    {
        var count = 0;
        for (var start = 0; start < spelling.Length; start++)
        {
            var gram = spelling[start..Math.Min(spelling.Length, start + LongestGram)];
            uint hash = 1;
            for (var length = 0; length < gram.Length; length++)
            {
                hash = Add(hash, gram[length]);
                // The mark of a word's end alone is in every word.
                if (length > 0 || gram[0] != ' ')
                    buckets[count++] = Bucket(hash);
            }
        }

        uint whole = 2;
        foreach (var letter in spelling)
            whole = Add(whole, letter);
        for (var times = spelling.Length <= LongestFunctionWord ? 3 : 1; times > 0; times--)
            buckets[count++] = Bucket(whole);
        return count;
    }

    private static uint Add(uint hash, char letter) => (BitOperations.RotateLeft(hash, 5) ^ letter) * Multiplier;

    private static int Bucket(uint hash) => (int)(hash >> (32 - BucketBits));
}

namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>What a message looks like to the weights: rows of words, rows of letter groups, and dense figures. Cleared, it takes the next.</summary>
internal sealed class Features
{
    public const int BucketBits = 17;
    public const int Buckets = 1 << BucketBits;

    private readonly float[] dense = new float[DenseFeatures.Count];
    private int[] words = new int[256];
    private int[] letters = new int[1024];

    public int WordCount { get; private set; }

    public int LetterCount { get; private set; }

    public ReadOnlySpan<int> Words => words.AsSpan(0, WordCount);

    public ReadOnlySpan<int> Letters => letters.AsSpan(0, LetterCount);

    public Span<float> Dense => dense;

    public void Clear() => WordCount = LetterCount = 0;

    public void AddWord(uint hash)
    {
        if (WordCount == words.Length)
            Array.Resize(ref words, 2 * WordCount);
        words[WordCount++] = Hash.Bucket(hash);
    }

    public void AddLetters(uint hash)
    {
        if (LetterCount == letters.Length)
            Array.Resize(ref letters, 2 * LetterCount);
        letters[LetterCount++] = Hash.Bucket(hash);
    }
}

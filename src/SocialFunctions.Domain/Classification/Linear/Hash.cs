namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>FNV-1a over characters with a last mixing: the same on every machine, which the weights depend on.</summary>
internal static class Hash
{
    public const uint Start = 2166136261;

    public static uint Of(ReadOnlySpan<char> text, uint seed = Start)
    {
        foreach (var letter in text)
            seed = Add(seed, letter);
        return seed;
    }

    public static uint Add(uint hash, uint value) => (hash ^ value) * 16777619;

    public static int Bucket(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >> 12;
        hash *= 0x297a2d39;
        hash ^= hash >> 15;
        return (int)(hash & (Features.Buckets - 1));
    }
}

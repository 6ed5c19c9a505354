namespace SocialFunctions.Domain.Classification;

internal static class Tongues
{
    /// <summary>How many are known; <see cref="Tongue.Unknown"/> is none of them.</summary>
    public const int Count = (int)Tongue.Unknown;

    private static readonly string[] Codes = ["es", "en", "pt", "fr", "it", "ca", "de", "gl", "eu", "unknown"];

    public static string Code(Tongue tongue) => Codes[(int)tongue];

    /// <summary>Of <c>es</c>, <c>es-MX</c> or <c>ES_mx</c>: Spanish. Anything not known: <see cref="Tongue.Unknown"/>.</summary>
    public static Tongue Parse(ReadOnlySpan<char> hint)
    {
        if (hint.Length < 2 || (hint.Length > 2 && char.IsAsciiLetter(hint[2])))
            return Tongue.Unknown;
        for (var i = 0; i < Count; i++)
            if (hint[..2].Equals(Codes[i], StringComparison.OrdinalIgnoreCase))
                return (Tongue)i;
        return Tongue.Unknown;
    }
}

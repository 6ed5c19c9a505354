using System.Globalization;
using System.Text;

namespace SocialFunctions.Domain.Storms;

/// <summary>A text without what differs between copies of it: case, accents, punctuation, addresses and who is addressed.</summary>
internal static class NormalisedText
{
    public static string Of(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word[0] != '@' && !word.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            .Select(Bare)
            .Where(word => word.Length > 0);
        return string.Join(' ', words);
    }

    private static string Bare(string word)
    {
        var bare = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            // Emoji and the like are surrogates: they are kept, since they may be all that a text says.
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol)
                bare.Append(char.ToLowerInvariant(c));
        }

        return bare.ToString();
    }
}

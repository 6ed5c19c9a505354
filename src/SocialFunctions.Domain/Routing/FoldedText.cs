using System.Globalization;
using System.Text;

namespace SocialFunctions.Domain.Routing;

/// <summary>
/// A text as rules compare it: lower case, without accents, its words between single blanks.
/// Fold a message once and ask it for many phrases.
/// </summary>
/// <remarks>The ñ stays a letter of its own: without it a rule for <c>caña</c> would catch every <c>cana</c>.</remarks>
public sealed record FoldedText
{
    private const char CombiningTilde = '\u0303';

    private FoldedText(string padded) => Padded = padded;

    /// <summary>A blank before and after each word; a single blank when there is no word.</summary>
    public string Padded { get; }

    public bool HasWords => Padded.Length > 1;

    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder(text.Length + 2).Append(' ');
        // Compatibility forms too: mathematical and full-width letters are how spam hides its words.
        foreach (var rune in Decomposed(text).EnumerateRunes())
            Append(folded, rune);
        if (folded[^1] != ' ')
            folded.Append(' ');
        return new FoldedText(folded.ToString());
    }

    /// <summary>True when the words of <paramref name="phrase"/> stand in this text, whole and in a row.</summary>
    public bool Holds(FoldedText phrase) =>
        phrase.HasWords && Padded.Contains(phrase.Padded, StringComparison.Ordinal);

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (rune.Value == CombiningTilde && folded[^1] == 'n')
            folded[^1] = 'ñ';
        else if (Rune.IsLetterOrDigit(rune))
            folded.Append(Rune.ToLowerInvariant(rune).ToString());
        else if (!IsPartOfWord(rune) && folded[^1] != ' ')
            folded.Append(' ');
    }

    /// <summary>Marks go with their letter; soft hyphens and joiners are invisible inside a word.</summary>
    private static bool IsPartOfWord(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static string Decomposed(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair, as cutting a text inside an emoji leaves it: going through UTF-8 replaces it.
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormKD);
        }
    }
}

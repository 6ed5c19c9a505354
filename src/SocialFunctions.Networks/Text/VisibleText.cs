using System.Globalization;
using System.Text;

namespace SocialFunctions.Networks.Text;

/// <summary>Takes out what nobody sees and what hides words from a reader or a classifier; keeps what shapes letters and emoji.</summary>
internal static class VisibleText
{
    private const int Joiner = 0x200D;
    private const int NonJoiner = 0x200C;
    private const int BlackFlag = 0x1F3F4;

    public static string Of(string text)
    {
        // EnumerateRunes gives U+FFFD for each half of a surrogate pair.
        var runes = text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes().ToArray();
        var visible = new StringBuilder(text.Length);
        var last = default(Rune);
        for (var i = 0; i < runes.Length; i++)
        {
            if (Keep(runes[i], last, i + 1 < runes.Length ? runes[i + 1] : default) is not { } kept)
                continue;
            visible.Append(kept);
            last = kept;
        }

        return visible.ToString().Normalize(NormalizationForm.FormC);
    }

    private static Rune? Keep(Rune rune, Rune last, Rune next) => rune.Value switch
    {
        '\n' => rune,
        '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029 => new Rune('\n'),
        '\t' => new Rune(' '),
        Joiner => (IsPictorial(last) && IsPictorial(next)) || (IsJoining(last) && IsJoining(next)) ? rune : null,
        NonJoiner => IsJoining(last) && IsJoining(next) ? rune : null,
        >= 0xE0020 and <= 0xE007F => last.Value is BlackFlag or (>= 0xE0020 and <= 0xE007E) ? rune : null,

        // Fillers and the blank Braille cell are letters and symbols to Unicode, and nothing to a reader.
        0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or 0x034F => null,

        // Signs that enclose Arabic and Syriac numbers count as format characters, but are seen.
        (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 => rune,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format => null,
            UnicodeCategory.SpaceSeparator => new Rune(' '),
            UnicodeCategory.OtherNotAssigned when IsNoncharacter(rune) => null,
            _ => rune,
        },
    };

    /// <summary>An emoji, or what may follow one inside a sequence: a skin tone, the emoji presentation sign.</summary>
    private static bool IsPictorial(Rune rune) =>
        rune.Value is 0xFE0F or (>= 0x1F000 and <= 0x1FAFF)
        || (rune.Value > 0x7F && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol);

    /// <summary>Scripts in which a joiner or non-joiner changes how a word is written: Arabic to Sinhala, and Arabic's presentation forms.</summary>
    private static bool IsJoining(Rune rune) =>
        rune.Value is (>= 0x0600 and <= 0x0DFF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);

    private static bool IsNoncharacter(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}

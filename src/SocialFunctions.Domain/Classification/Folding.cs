using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SocialFunctions.Domain.Classification;

/// <summary>One spelling for many: small letters without accents, apostrophes or lengthening (<c>¡GRACIAAAS</c> and <c>gracias</c> are one word).</summary>
internal static class Folding
{
    /// <summary>Longer words are in no lexicon.</summary>
    public const int LongestWord = 48;

    private const int TableLength = 0x250;
    private static readonly char[] Table = MakeTable();

    public static string Fold(string word)
    {
        Span<char> folded = stackalloc char[LongestWord];
        folded = folded[..Fold(word, folded, 2, out _)];
        return folded.SequenceEqual(word) ? word : new string(folded);
    }

    /// <summary>Returns the folded length, 0 when the word is too long. A letter said thrice or more is kept <paramref name="keep"/> times; 1000 is no 100.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded, int keep, out bool lengthened)
    {
        lengthened = false;
        int length = 0, run = 0;
        var previous = '\0';
        foreach (var raw in word)
        {
            var letter = raw < TableLength ? Table[raw] : Beyond(raw);
            if (letter == '\0')
                continue;
            run = letter == previous && letter > '9' ? run + 1 : 1;
            previous = letter;
            if (run > 2)
            {
                // The second one was kept in the hope of an ordinary double letter.
                if (run == 3 && keep == 1 && length > 0)
                    length--;
                lengthened = true;
                continue;
            }

            if (length == folded.Length)
                return 0;
            folded[length++] = letter;
        }

        return length;
    }

    private static char Beyond(char raw) =>
        raw == '’' || CharUnicodeInfo.GetUnicodeCategory(raw) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            ? '\0'
            : char.ToLowerInvariant(raw);

    private static char[] MakeTable()
    {
        var table = new char[TableLength];
        for (var i = 0; i < TableLength; i++)
            table[i] = char.ToLowerInvariant(((char)i).ToString().Normalize(NormalizationForm.FormD)[0]);
        table['\''] = table['´'] = table['`'] = table['·'] = '\0';
        // "Tod@s": whichever ending is meant, it is the same word.
        table['@'] = 'o';
        return table;
    }
}

using System.Globalization;

namespace SocialFunctions.Domain.Classification.Languages;

/// <summary>A word as the language model reads it: small letters with their accents, one apostrophe for many, nothing lengthened.</summary>
internal static class WordSpelling
{
    /// <summary>A longer "word" is a key, a joke or an attack, and says nothing of a language.</summary>
    public const int Longest = 30;

    private const int TableLength = 0x250;
    private const char NoLetter = '\0';
    private static readonly char[] Table = MakeTable();

    /// <summary>
    /// Writes the word between two marks and returns the length with them; 0 when there is nothing to judge by.
    /// <paramref name="foreign"/> is set by letters of a script that none of our languages is written in.
    /// </summary>
    /// <param name="spelling">Room for <see cref="Longest"/> letters and two marks.</param>
    public static int Read(ReadOnlySpan<char> word, Span<char> spelling, out bool foreign)
    {
        foreign = false;
        if (word.Length > Longest)
            return 0;
        spelling[0] = ' ';
        int length = 1, run = 1;
        foreach (var raw in word)
        {
            var letter = raw < TableLength ? Table[raw] : Beyond(raw, ref foreign);
            if (letter == NoLetter)
                continue;
            if (char.IsAsciiDigit(letter))
                return 0;
            run = letter == spelling[length - 1] ? run + 1 : 1;
            if (run < 3)
                spelling[length++] = letter;
            else if (run == 3)
                length--;
        }

        if (length == 1 || foreign)
            return 0;
        spelling[length] = ' ';
        return length + 1;
    }

    private static char Beyond(char raw, ref bool foreign)
    {
        switch (raw)
        {
            case '’' or 'ʼ':
                return '\'';
            case >= '\u1e00' and <= '\u1eff':
                return char.ToLowerInvariant(raw);
        }

        foreign |= char.IsLetter(raw) || CharUnicodeInfo.GetUnicodeCategory(raw) == UnicodeCategory.SpacingCombiningMark;
        return NoLetter;
    }

    private static char[] MakeTable()
    {
        var table = new char[TableLength];
        for (var i = 0; i < TableLength; i++)
            table[i] = char.ToLowerInvariant((char)i);
        table['´'] = table['`'] = '\'';
        return table;
    }
}

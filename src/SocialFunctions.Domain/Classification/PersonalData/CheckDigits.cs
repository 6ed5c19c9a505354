using System.Globalization;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>The check characters of documents: they tell a card or an identity number from an order number of the same length.</summary>
internal static class CheckDigits
{
    /// <summary>In the order of the remainder by 23 (Real Decreto 1553/2005 keeps it for DNI and NIE).</summary>
    private const string DniLetters = "TRWAGMYFPDXBNJZSQVHLCKE";

    /// <summary>Values of the RFC's characters (SAT): the blank fills a company's shorter name.</summary>
    private const string RfcCharacters = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

    private static ReadOnlySpan<byte> CuitWeights => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>Luhn (ISO/IEC 7812), over digits alone.</summary>
    public static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[digits.Length - 1 - at] - '0';
            var weighed = at % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum % 10 == 0;
    }

    /// <summary>Modulo 97 (ISO 13616), over letters and digits without blanks.</summary>
    public static bool IsIban(ReadOnlySpan<char> iban)
    {
        var rest = 0;
        for (var at = 0; at < iban.Length; at++)
        {
            var character = char.ToUpperInvariant(iban[(at + 4) % iban.Length]);
            rest = char.IsAsciiDigit(character) ? ((rest * 10) + character - '0') % 97 : ((rest * 100) + character - 'A' + 10) % 97;
        }

        return rest == 1;
    }

    /// <param name="digits">Eight; of a NIE, its first letter as 0, 1 or 2.</param>
    public static bool IsDni(ReadOnlySpan<char> digits, char letter) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && DniLetters[number % 23] == char.ToUpperInvariant(letter);

    /// <summary>Modulo 11 (AFIP).</summary>
    /// <param name="digits">Eleven.</param>
    public static bool IsCuit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < 10; at++)
            sum += (digits[at] - '0') * CuitWeights[at];
        var check = (11 - (sum % 11)) % 11;
        return check == digits[10] - '0';
    }

    /// <param name="rfc">12 (a company's) or 13 characters in upper case.</param>
    public static bool IsRfc(ReadOnlySpan<char> rfc)
    {
        Span<char> padded = stackalloc char[13];
        padded[0] = ' ';
        rfc.CopyTo(padded[(13 - rfc.Length)..]);
        var sum = 0;
        for (var at = 0; at < 12; at++)
            sum += RfcCharacters.IndexOf(padded[at], StringComparison.Ordinal) * (13 - at);
        var check = (11 - (sum % 11)) % 11;
        return padded[12] == (check == 10 ? 'A' : (char)('0' + check));
    }
}

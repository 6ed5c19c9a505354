using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>Luhn alone takes one number in ten for a card, and every IMEI of a handset.</summary>
internal static class PaymentCards
{
    public static bool IsCard(string text, Match match)
    {
        var value = match.ValueSpan;
        Span<char> digits = stackalloc char[value.Length];
        var count = 0;
        foreach (var character in value)
        {
            if (char.IsAsciiDigit(character))
                digits[count++] = character;
        }

        // 0000… and 4444… pass Luhn and are nobody's.
        return count is >= 13 and <= 19 && digits[..count].ContainsAnyExcept(digits[0]) && CheckDigits.IsLuhn(digits[..count])
            && IsIssued(digits[..count]) && !TextAround.Before(text, match).TrimEnd(": #").EndsWith("imei", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>American Express has 15 digits, Diners Club 14; of the others none is known with as few, and only those of 4, 5 and 6 have 19.</summary>
    private static bool IsIssued(ReadOnlySpan<char> digits) => digits.Length switch
    {
        13 => digits[0] is '4',
        14 => digits[0] is '3' && digits[1] is '0' or '6' or '8' or '9',
        15 => digits[0] is '3' && digits[1] is '4' or '7',
        19 => digits[0] is '4' or '5' or '6',
        _ => true,
    };
}

using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>Luhn alone takes one number in ten for a card.</summary>
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
        return count is >= 13 and <= 19 && digits[..count].ContainsAnyExcept(digits[0]) && CheckDigits.IsLuhn(digits[..count]);
    }
}

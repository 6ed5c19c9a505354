using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>
/// Finds personal data that stands in a public message: payment cards (Luhn), IBAN, Mexico's CURP and RFC, Spain's DNI and NIE, all by
/// their check characters; phone numbers, e-mail addresses, and street addresses of homes. Time is linear in the text.
/// </summary>
public static class PersonalDataFinder
{
    private const int CueReach = 40;

    /// <summary>In the order of the text, without overlaps; what is named first by the summary wins.</summary>
    public static IReadOnlyList<PersonalDataSpan> Find(string text)
    {
        // Most messages end here: everything but an e-mail address has digits.
        var hasDigits = text.AsSpan().ContainsAnyInRange('0', '9');
        if (!hasDigits && !text.Contains('@', StringComparison.Ordinal))
            return [];

        var found = new List<PersonalDataSpan>();
        if (text.Contains('@', StringComparison.Ordinal))
            Add(found, text, "email", PersonalDataPatterns.Email(), match => match.Length);
        if (!hasDigits)
            return found;
        Add(found, text, "card", PersonalDataPatterns.Card(), match => WholeIf(match, IsCard(match.ValueSpan)));
        Add(found, text, "iban", PersonalDataPatterns.Iban(), match => IbanLength(match.Value));
        Add(found, text, "curp", PersonalDataPatterns.Curp(), match => WholeIf(match, CheckDigits.IsCurp(match.Value.ToUpperInvariant())));
        Add(found, text, "rfc", PersonalDataPatterns.Rfc(), match => WholeIf(match, IsRfc(match.Value)));
        AddDni(found, text);
        Add(found, text, "phone", PersonalDataPatterns.GroupedPhone(), match => match.Length);
        Add(found, text, "phone", PersonalDataPatterns.BarePhone(), match => WholeIf(match, IsPhone(text, match)));
        if (PersonalDataPatterns.HomeCue().IsMatch(text))
        {
            Add(found, text, "address", PersonalDataPatterns.SpanishStreet(), match => match.Length);
            Add(found, text, "address", PersonalDataPatterns.EnglishStreet(), match => match.Length);
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    /// <param name="length">How much of the match is real, from its start; 0 when nothing is.</param>
    private static void Add(List<PersonalDataSpan> found, string text, string kind, Regex pattern, Func<Match, int> length)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            var span = new PersonalDataSpan(kind, match.Index, length(match));
            if (span.Length > 0 && !found.Exists(other => other.Start < span.End && span.Start < other.End))
                found.Add(span);
        }
    }

    private static void AddDni(List<PersonalDataSpan> found, string text)
    {
        Add(found, text, "nie", PersonalDataPatterns.Dni(), match => WholeIf(match, match.Groups["first"].Length > 0 && IsDni(match)));
        Add(found, text, "dni", PersonalDataPatterns.Dni(), match => WholeIf(match, match.Groups["first"].Length == 0 && IsDni(match)));
    }

    private static bool IsDni(Match match)
    {
        var first = match.Groups["first"].Value.ToUpperInvariant();
        var digits = match.Groups["digits"].Value.Replace(".", "", StringComparison.Ordinal);
        var number = first.Length == 0 ? digits : (char)('0' + first[0] - 'X') + digits;
        return number.Length == 8 && CheckDigits.IsDni(number, match.Groups["letter"].Value[0]);
    }

    private static bool IsCard(ReadOnlySpan<char> value)
    {
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

    /// <summary>Short words that follow an account number look like its last group: they are left off one by one.</summary>
    private static int IbanLength(string value)
    {
        for (var end = value.Length; end >= 15; end = value.LastIndexOf(' ', end - 1))
        {
            var iban = value[..end].Replace(" ", "", StringComparison.Ordinal);
            if (iban.Length is >= 15 and <= 34 && CheckDigits.IsIban(iban))
                return end;
        }

        return 0;
    }

    private static bool IsRfc(string value) => CheckDigits.IsRfc(value.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant());

    private static int WholeIf(Match match, bool real) => real ? match.Length : 0;

    private static bool IsPhone(string text, Match match)
    {
        if (match.Length == 9 && match.ValueSpan[0] is '6' or '7')
            return true;
        var start = Math.Max(0, match.Index - CueReach);
        return PersonalDataPatterns.PhoneCue().IsMatch(text[start..match.Index]);
    }
}

using System.Buffers;
using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>
/// Finds personal data that stands in a public message: payment cards (Luhn), IBAN, Mexico's CURP and RFC, Spain's DNI and NIE, all by
/// their check characters; phone numbers, e-mail addresses, and street addresses of homes. Time is linear in the text.
/// </summary>
public static class PersonalDataFinder
{
    private const int CueReach = 40;

    /// <summary>Of the shortest, an RFC: six of a date.</summary>
    private const int FewestDigits = 6;

    /// <summary>Without one of these no street is somebody's home: a fast look before the pattern's slow one.</summary>
    private static readonly SearchValues<string> Homes = SearchValues.Create(
        ["viv", "casa", "direcci", "domicilio", "piso", "edificio", "entreg", "env", "cp", "c.p", "º", "ª", "°", "live", "house", "home", "address", "flat", "apartment", "apt", "deliver", "ship", "sent to"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>In the order of the text, without overlaps; what is named first by the summary wins.</summary>
    public static IReadOnlyList<PersonalDataSpan> Find(string text)
    {
        // Most messages end here, after one look.
        var digits = Digits(text);
        var hasMailbox = HasMailbox(text);
        return digits > 0 || hasMailbox ? Find(text, digits, hasMailbox) : [];
    }

    private static List<PersonalDataSpan> Find(string text, int digits, bool hasMailbox)
    {
        var found = new List<PersonalDataSpan>();
        if (hasMailbox)
            Add(found, text, "email", PersonalDataPatterns.Email(), match => match.Length);
        if (digits >= FewestDigits)
            AddNumbers(found, text);
        if (digits > 0 && text.AsSpan().ContainsAny(Homes) && PersonalDataPatterns.HomeCue().IsMatch(text))
        {
            Add(found, text, "address", PersonalDataPatterns.SpanishStreet(), match => match.Length);
            Add(found, text, "address", PersonalDataPatterns.EnglishStreet(), match => match.Length);
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    /// <summary>Handles have an @ as well, and nothing before it.</summary>
    private static bool HasMailbox(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && at + 1 < text.Length && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-' or '+') && char.IsLetterOrDigit(text[at + 1]))
                return true;
        }

        return false;
    }

    private static int Digits(string text)
    {
        var count = 0;
        foreach (var character in text)
            count += char.IsAsciiDigit(character) ? 1 : 0;
        return count;
    }

    private static void AddNumbers(List<PersonalDataSpan> found, string text)
    {
        Add(found, text, "card", PersonalDataPatterns.Card(), match => WholeIf(match, IsCard(match.ValueSpan)));
        Add(found, text, "iban", PersonalDataPatterns.Iban(), match => IbanLength(match.Value));
        Add(found, text, "curp", PersonalDataPatterns.Curp(), match => WholeIf(match, CheckDigits.IsCurp(match.Value.ToUpperInvariant())));
        Add(found, text, "rfc", PersonalDataPatterns.Rfc(), match => WholeIf(match, IsRfc(match.Value)));
        AddDni(found, text);
        Add(found, text, "phone", PersonalDataPatterns.GroupedPhone(), match => match.Length);
        Add(found, text, "phone", PersonalDataPatterns.BarePhone(), match => WholeIf(match, IsPhone(text, match)));
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

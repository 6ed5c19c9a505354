using System.Buffers;
using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>
/// Finds personal data that stands in a public message: payment cards (Luhn), IBAN, Mexico's RFC, Spain's DNI and NIE, Argentina's CUIT
/// by their check characters, or where the word for it stands beside what looks like an IBAN or a CUIT; Mexico's CURP, whose form nothing
/// else has; the social security number of the United States, a passport's and other countries' identity numbers beside their word; phone numbers, e-mail addresses, and street addresses
/// of homes. Time is linear in the text, but for putting what was found in order.
/// </summary>
public static class PersonalDataFinder
{
    /// <summary>Of the shortest, an RFC: six of a date.</summary>
    private const int FewestDigits = 6;

    /// <summary>Without one of these no street is somebody's home: a fast look before the pattern's slow one.</summary>
    private static readonly SearchValues<string> Homes = SearchValues.Create(
        ["viv", "casa", "direcci", "domicilio", "piso", "edificio", "entreg", "env", "cp", "c.p", "º", "ª", "°", "live", "house", "home", "address", "flat", "apartment", "apt", "deliver", "ship", "sent to", "send it to", "send to"],
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
        if (digits > 0 && text.AsSpan().ContainsAny(Homes) && AddressPatterns.HomeCue().IsMatch(text))
        {
            Add(found, text, "address", AddressPatterns.SpanishStreet(), match => match.Length);
            Add(found, text, "address", AddressPatterns.EnglishStreet(), match => match.Length);
        }

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
        Add(found, text, "card", PersonalDataPatterns.Card(), match => WholeIf(match, PaymentCards.IsCard(text, match)));
        Add(found, text, "iban", PersonalDataPatterns.Iban(), match => IbanLength(match.Value) is > 0 and var length ? length
            : IsNamed(text, match, PersonalDataPatterns.IbanWord()) ? LengthToLastDigit(match.ValueSpan) : 0);
        Add(found, text, "curp", PersonalDataPatterns.Curp(), match => match.Length);
        Add(found, text, "rfc", PersonalDataPatterns.Rfc(), match => WholeIf(match, IsRfc(match.Value)));
        AddDni(found, text);
        Add(found, text, "cuit", PersonalDataPatterns.Cuit(), match => WholeIf(match, IsCuit(match.ValueSpan) || IsNamed(text, match, PersonalDataPatterns.CuitWord())));
        Add(found, text, "ssn", PersonalDataPatterns.Ssn(), match => WholeIf(match, IsNamed(text, match, PersonalDataPatterns.SsnWord())));
        Add(found, text, "document", PersonalDataPatterns.Document(), match => WholeIf(match, IsDocument(text, match)));
        Add(found, text, "phone", PhonePatterns.Grouped(), match => WholeIf(match, PhoneNumbers.IsGrouped(text, match)));
        Add(found, text, "phone", PhonePatterns.Loose(), match => WholeIf(match, PhoneNumbers.IsLoose(text, match)));
    }

    /// <param name="length">How much of the match is real, from its start; 0 when nothing is.</param>
    private static void Add(List<PersonalDataSpan> found, string text, string kind, Regex pattern, Func<Match, int> length)
    {
        // Both what was found and the matches stand in the order of the text, so that one walk along both tells what overlaps.
        var (before, next) = (found.Count, 0);
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            var taken = length(match);
            if (taken == 0)
                continue;
            while (next < before && found[next].End <= match.Index)
                next++;
            if (next == before || found[next].Start >= match.Index + taken)
                found.Add(new(kind, match.Index, taken));
        }

        if (before > 0 && found.Count > before)
            found.Sort((one, other) => one.Start.CompareTo(other.Start));
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

    /// <summary>Short words that follow an account number look like its last group: they are left off one by one.</summary>
    private static int IbanLength(string value)
    {
        for (var end = value.Length; end >= 15; end = value.AsSpan(0, end).LastIndexOfAny(' ', '-'))
        {
            var iban = value[..end].Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
            if (iban.Length is >= 15 and <= 34 && CheckDigits.IsIban(iban))
                return end;
        }

        return 0;
    }

    private static int LengthToLastDigit(ReadOnlySpan<char> value) => value.LastIndexOfAnyInRange('0', '9') + 1;

    /// <summary>With its dashes: eleven digits in one piece may be anything.</summary>
    private static bool IsCuit(ReadOnlySpan<char> value) => value.Length == 13 && CheckDigits.IsCuit([.. value[..2], .. value[3..11], value[12]]);

    private static bool IsRfc(string value) => CheckDigits.IsRfc(value.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant());

    private static int WholeIf(Match match, bool real) => real ? match.Length : 0;

    private static bool IsDocument(string text, Match match)
    {
        var before = TextAround.Before(text, match);
        return PersonalDataPatterns.DocumentWord().IsMatch(before) && !PersonalDataPatterns.OrderWord().IsMatch(before);
    }

    /// <summary>The word stands before it, with no other number between, or right behind it: "…, that's my SSN".</summary>
    private static bool IsNamed(string text, Match match, Regex word)
    {
        var before = TextAround.Before(text, match);
        return word.IsMatch(before[(before.LastIndexOfAnyInRange('0', '9') + 1)..]) || word.IsMatch(TextAround.Behind(text, match));
    }
}

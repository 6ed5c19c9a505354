using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>What could be personal data by its form. Every repetition is bounded, so that no text takes more than linear time.</summary>
internal static partial class PersonalDataPatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>After an <c>@</c> it is a handle of the Fediverse (<c>@ana@social.example</c>).</summary>
    [GeneratedRegex(@"(?<![\w.+@-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}(?![\w-])", Options)]
    public static partial Regex Email();

    /// <summary>13 to 19 digits, alone or in groups.</summary>
    [GeneratedRegex(@"(?<![\w.,-])[2-6]\d{3}([ -]?\d){9,15}(?![\w-])", Options)]
    public static partial Regex Card();

    [GeneratedRegex(@"(?<!\w)[a-z]{2}\d{2}([ -]?[a-z0-9]{4}){2,7}([ -]?[a-z0-9]{1,3})?(?!\w)", Options)]
    public static partial Regex Iban();

    [GeneratedRegex(@"(?<!\p{L})iban(?!\p{L})", Options)]
    public static partial Regex IbanWord();

    /// <summary>Of month and day, sex and state such a piece has each in its place: with a slip of the pen it is still somebody's.</summary>
    [GeneratedRegex(@"(?<!\w)[a-zñ]{4}\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[hmx][a-z]{5}[a-z0-9]\d(?!\w)", Options)]
    public static partial Regex Curp();

    [GeneratedRegex(@"(?<!\w)[a-zñ&]{3,4}-?\d{6}-?[a-z0-9]{2}[0-9a](?!\w)", Options)]
    public static partial Regex Rfc();

    [GeneratedRegex(@"(?<![\w.,])(?<first>[xyz]?)[- ]?(?<digits>\d{1,2}\.?\d{3}\.?\d{3})[- ]?(?<letter>[a-z])(?!\w)", Options)]
    public static partial Regex Dni();

    /// <summary>Those of people and of firms.</summary>
    [GeneratedRegex(@"(?<![\w.,/-])(2[034567]|3[034])[ -]?\d{8}[ -]?\d(?![\w/-]|[.,]\d)", Options)]
    public static partial Regex Cuit();

    [GeneratedRegex(@"(?<!\p{L})cui[tl](?!\p{L})", Options)]
    public static partial Regex CuitWord();

    [GeneratedRegex(@"(?<![\w.,/-])\d{3}(?<sign>[ -]?)\d{2}\k<sign>\d{4}(?![\w/-]|[.,]\d)", Options)]
    public static partial Regex Ssn();

    /// <summary>Of many countries, with nothing in it to check: seven figures or more, dots between them, letters before.</summary>
    [GeneratedRegex(@"(?<![\w.,/-])[a-z]{0,3}\d([.]?\d){6,10}(-[\dk])?(?![\w/-]|[.,]\d)", Options)]
    public static partial Regex Document();

    /// <summary>At most two short words between it and the number: "mi DNI es…", "passport number is…".</summary>
    [GeneratedRegex(@"(?<!\p{L})(dni|rut|c[eé]dula|passport|pasaporte)[^\d\p{L}]{0,3}(\p{L}{1,6}[^\d\p{L}]{1,3}){0,2}$", Options)]
    public static partial Regex DocumentWord();

    [GeneratedRegex(@"(?<!\p{L})(ssn|social security|seguro social)(?!\p{L})", Options)]
    public static partial Regex SsnWord();

    /// <summary>
    /// With a country code; or a mobile or fixed number of Spain (9 digits), of Mexico or North America (10), of Great Britain (0…) in groups.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w.,/-])((\+|00)[1-9]\d{0,2}[ .-]?(\(\d{1,4}\)[ .-]?)?\d([ .-]?\d){6,11}|\(\d{2,4}\) ?\d{3,4}[ .-]?\d{4}|[6789]\d{2}([ .-]\d{3}){2}|[6789]\d{2}([ .-]\d{2}){3}"
        + @"|\d{2}([ .-]\d{4}){2}|\d{3}[ .-]\d{3}[ .-]\d{4}|0\d{3,4}[ .-]\d{3}[ .-]?\d{3,4})(?![\w/-]|[.,]\d)",
        Options)]
    public static partial Regex GroupedPhone();

    /// <summary>Digits in one piece, which may as well be an order's: a phone only where the words before say so, or as a Spanish mobile.</summary>
    [GeneratedRegex(@"(?<![\w.,#/-])\d{8,11}(?![\w/-]|[.,]\d)", Options)]
    public static partial Regex BarePhone();

    [GeneratedRegex(@"(tel|tlf|tfno|phone|m[oó]vil|celular|cel|whats|wasap|wsp|wpp|ll[aá]m|marc|call|text|ring|mobile|n[uú]mero es|number is|my number|mi n[uú]mero)[^\d]{0,25}$", Options)]
    public static partial Regex PhoneCue();

    [GeneratedRegex(
        @"(?<!\w)(calle|c/|avenida|avda\.?|av\.|paseo|plaza|pza\.?|carrer|rúa|camino|carretera|ronda|colonia|col\.|jir[oó]n|jr\.|carrera|cra\.?|diagonal|pasaje|privada)"
        + @" ?([\p{L}.'º-]{1,20} ){0,5}?[\p{L}.'º-]{0,20},? ?(n[º°o.]{1,2} ?|n[uú]m\.? ?|#)?\d{1,5}(?!\d)(,? ?(piso|puerta|depto\.?|int\.?|dpto\.?|[1-9]\d?[ºª°]) ?\p{L}{0,4}\d{0,3})?",
        Options)]
    public static partial Regex SpanishStreet();

    [GeneratedRegex(@"(?<![\w.,])\d{1,5}[a-z]? ([\p{L}.'-]{1,20} ){1,3}(street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|close|court|crescent|terrace)(?!\w)\.?", Options)]
    public static partial Regex EnglishStreet();

    /// <summary>A street becomes somebody's address by these; a shop's stays a place.</summary>
    [GeneratedRegex(
        @"(?<!\w)(vivo|vivimos|mi (casa|direcci[oó]n|domicilio|piso|edificio)|en casa|domicilio|direcci[oó]n|entreg\p{L}{1,6}|env[ií]\p{L}{1,6}|piso \d|c\.?p\.? ?\d|[1-9]\d?[ºª°] ?[a-z](?!\p{L})"
        + @"|i live|we live|my (house|home|address|flat|apartment)|address is|deliver\p{L}{0,4} to|ship\p{L}{0,4} to|sent to|apt\.? ?\d|flat \d)",
        Options)]
    public static partial Regex HomeCue();
}

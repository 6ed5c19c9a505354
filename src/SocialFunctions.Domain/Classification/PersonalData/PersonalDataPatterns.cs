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
    [GeneratedRegex(@"((?<![\w.,-])|(?<=(visa|mastercard|amex|card|tarjeta)-))[2-6]\d{3}((\.|[ -]{0,2})\d){9,15}(?![\w-])", Options)]
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
    [GeneratedRegex(@"(?<!\p{L})(dni|rut|c[eé]dula( de ciudadan[ií]a)?|passport|pasaporte|documento|c\.c\.|dui|dpi|nss)[^\d\p{L}]{0,3}(\p{L}{1,6}[^\d\p{L}]{1,3}){0,2}$", Options)]
    public static partial Regex DocumentWord();

    [GeneratedRegex(@"(?<!\p{L})(ssn|social security|seguro social|my social(?= (is|#|number)))(?!\p{L})", Options)]
    public static partial Regex SsnWord();

    /// <summary>
    /// Right before the figures they are a business's own number, whatever else the message says of phones: "called about order …".
    /// Not where the phone is said to be the order's ("teléfono de la reserva"), and no new sentence ("where is my order? 6…").
    /// </summary>
    [GeneratedRegex(
        @"(?<!\p{L}|\b(phone|phone number|tel[eé]fono|m[oó]vil|celular) (de|del|para|for|on|of)( (el|la|mi|the|my))? )"
        + @"(orders?|[oó]rden(es)?|pedidos?|parcels?|packages?|paquetes?|shipment|tickets?|(?<!in )case|claim|ref\.?|reference|referencia|bookings?|reservas?|reservation|localizador"
        + @"|account|contrato|contract|expediente|incidencia|folio|reclamo|reclamaci[oó]n|gu[ií]a|tracking|seguimiento|transfer|transferencia|factura|invoice)"
        + @"[ :#-]{0,3}((no\.?|n[º°.]{1,2}|n[uú]m\.?|n[uú]mero|number|id|es|is|was)[ :#-]{0,3}){0,2}$",
        Options)]
    public static partial Regex OrderWord();
}

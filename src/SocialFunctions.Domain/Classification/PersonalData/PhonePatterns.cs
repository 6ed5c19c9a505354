using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>What could be a phone number by its form, and the words that make it one. Every repetition is bounded.</summary>
internal static partial class PhonePatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>
    /// With a country code; or a mobile or fixed number of Spain (9 digits), of Mexico or North America (10), of Great Britain (0…),
    /// a mobile of Chile (9 …) or Argentina (11 15 …) in groups.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w.,/-])((\+|00)[1-9]\d{0,2}[ .-]?(\(\d{1,4}\)[ .-]?)?\d([ .-]?\d){6,11}|\(\d{2,4}\) ?\d{3,4}[ .-]?\d{4}|[6789]\d{2}([ .-]\d{3}){2}|[6789]\d{2}([ .-]\d{2}){3}"
        + @"|9[ -]\d{4}[ -]\d{4}|9\d[ .-]\d{3}([ .-]\d{2}){2}|0\d{2}([ .-]\d{4}){2}|1([ .-]\d{3}){2}[ .-]\d{4}|11[ .-]15([ .-]\d{4}){2}|\d{2}([ .-]\d{4}){2}|\d{3}[ .-]\d{3}[ .-]\d{4}|0\d{3,4}[ .-]\d{3}[ .-]?\d{3,4})(?![\w/-]|[.,]\d)",
        Options)]
    public static partial Regex Grouped();

    /// <summary>Digits in one piece or in groups that other numbers have as well, which may as well be an order's: a phone only where the words around say so, or as a Spanish mobile.</summary>
    [GeneratedRegex(@"(?<![\w.,#/-])(\d{8,11}|(?!(19|20)\d\d[ -](19|20))\d{4}[ -]\d{4}|\d{5} \d{5}|\d{2}(?<sign>[ .-])\d{2}(\k<sign>\d{2}){3}|0\d{2}([ .-]\d{3}){2})(?![\w/-]|[.,]\d)", Options)]
    public static partial Regex Loose();

    /// <summary>Whole words: "cel" is in "parcel" and "excelente", "ring" in "ordering", and "marca" is a brand.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(tels?|te?lfs?|tfno|tel[eé]fonos?|telephone|phones?|m[oó]vil(es)?|mobile|cels?|celu|celular(es)?|whats|wh?ats?apps?|g?[uw]as+ap|wsp|wpp"
        + @"|ll[aá]m\p{L}{1,8}|m[aá]rc(ar|ar[mn]e|ad|adme|ame|arnos)|marc\p{L}{1,4} al|m[aá]rqu(e|en|eme|enme)|call(s|ed|ing)?|text(ed|ing)?|ring"
        + @"|contact(arme|enme|ar| me)|comun[ií]quense|comunicarse|escr[ií]b(an|e|i[dr])me|reach me|hit me up"
        + @"|n[uú]mero es|number is|my number|mi n[uú]mero)(?!\p{L})[^\d]{0,25}$",
        Options)]
    public static partial Regex CueBefore();

    /// <summary>"… es mi número", "… call me"; but not "…, call me on" another number.</summary>
    [GeneratedRegex(@"^,? ((es |is |that'?s )?(mi|my) (n[uú]mero|number|tel[eé]fono|phone|celular|cel|m[oó]vil|mobile|whats?app)|call me|text me|ll[aá]m[ae]d?n?me)(?!\p{L}|[^\d]{0,20}\d)", Options)]
    public static partial Regex CueBehind();

    /// <summary>Lines that cost the caller nothing, or more, are companies': Spain's 900 to 902, and 800 in most countries.</summary>
    [GeneratedRegex(@"^(0800|01[ .-]?800|800(?=([ .-]?\d){6,7}$)|90[0-2](?=([ .-]?\d){6}$)|\+?1[ .-]?8(00|33|44|55|66|77|88)[ .-])", Options)]
    public static partial Regex CompanyLine();

    [GeneratedRegex(@"[$€£] ?$", Options)]
    public static partial Regex CurrencyBefore();

    [GeneratedRegex(@"^ ?(de )?(€|(pesos|euros|d[oó]lares|dollars|soles|usd|seguidores|followers)(?!\p{L}))", Options)]
    public static partial Regex UnitBehind();
}

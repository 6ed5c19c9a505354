using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>What could be a phone number by its form, and the words that make it one. Every repetition is bounded.</summary>
internal static partial class PhonePatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>
    /// With a country code; or a mobile or fixed number of Spain (9 digits), of Mexico or North America (10), of Great Britain (0…) in groups.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w.,/-])((\+|00)[1-9]\d{0,2}[ .-]?(\(\d{1,4}\)[ .-]?)?\d([ .-]?\d){6,11}|\(\d{2,4}\) ?\d{3,4}[ .-]?\d{4}|[6789]\d{2}([ .-]\d{3}){2}|[6789]\d{2}([ .-]\d{2}){3}"
        + @"|\d{2}([ .-]\d{4}){2}|\d{3}[ .-]\d{3}[ .-]\d{4}|0\d{3,4}[ .-]\d{3}[ .-]?\d{3,4})(?![\w/-]|[.,]\d)",
        Options)]
    public static partial Regex Grouped();

    /// <summary>Digits in one piece, which may as well be an order's: a phone only where the words around say so, or as a Spanish mobile.</summary>
    [GeneratedRegex(@"(?<![\w.,#/-])\d{8,11}(?![\w/-]|[.,]\d)", Options)]
    public static partial Regex Loose();

    /// <summary>Whole words: "cel" is in "parcel" and "excelente", "ring" in "ordering", and "marca" is a brand.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(tels?|te?lfs?|tfno|tel[eé]fonos?|telephone|phones?|m[oó]vil(es)?|mobile|cels?|celu|celular(es)?|whats|wh?ats?apps?|g?[uw]as+ap|wsp|wpp"
        + @"|ll[aá]m\p{L}{1,8}|m[aá]rc(ar|ar[mn]e|ad|adme|ame|arnos)|marc\p{L}{1,4} al|m[aá]rqu(e|en|eme|enme)|call(s|ed|ing)?|text(ed|ing)?|ring"
        + @"|n[uú]mero es|number is|my number|mi n[uú]mero)(?!\p{L})[^\d]{0,25}$",
        Options)]
    public static partial Regex CueBefore();
}

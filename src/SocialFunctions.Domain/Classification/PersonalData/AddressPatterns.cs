using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>What could be a street address, and the words that make it somebody's home. Every repetition is bounded.</summary>
internal static partial class AddressPatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

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

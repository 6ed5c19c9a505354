using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>What could be a street address, and the words that make it somebody's home. Every repetition is bounded.</summary>
internal static partial class AddressPatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string NoName = @"(desde|hace|hacen|llev[oa]|llevan|llevamos|a las|los(?= \d)|las(?= \d))(?!\p{L})";

    private const string Counted = @" ?([%€$]|(d[ií]as?|h|hrs?|horas?|mins?|minutos?|semanas?|mes|meses|años?|kms?|k|euros?|pesos|d[oó]lares|soles|veces"
        + @"|minutes?|hours?|days?|weeks?|months?|years?|miles?|blocks?|doors?|houses?|times?)(?!\p{L}))";

    /// <summary>"En camino desde hace 3 días", "ronda los 20 euros": of a street's words these are none, and what is counted is no house.</summary>
    [GeneratedRegex(
        @"(?<!\w)(calle|c/|avenida|avda\.?|av\.|av(?= )|blvd\.?(?= )|boulevard|bulevar|paseo|plaza|pza\.?|carrer|rúa|camino|carretera|ronda|colonia|col\.|jir[oó]n|jr\.|carrera|cra\.?|diagonal|pasaje|privada)"
        + @" ?((?!" + NoName + @")[\p{L}.'º-]{1,20} ){0,5}?(?!" + NoName + @")[\p{L}.'º-]{0,20},? ?(n[º°o.]{1,2} ?|n[uú]m\.? ?|#)?\d{1,5}(?!\d|[.,]\d{3}|:\d\d)(?!" + Counted + @")(,? ?(piso|puerta|depto\.?|int\.?|dpto\.?|[1-9]\d?[ºª°]) ?\p{L}{0,4}\d{0,3})?",
        Options)]
    public static partial Regex SpanishStreet();

    /// <summary>Words that are more often no street count with their capital alone: "20 of them on my way".</summary>
    [GeneratedRegex(
        @"(?<![\w.,])\d{1,5}[a-z]?(?!" + Counted + @") (([\p{L}.'-]{1,20}|\d{1,3}(st|nd|rd|th)) ){1,3}(street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|close|court|crescent|terrace"
        + @"|parkway|pkwy|hwy|(?-i:Way|Place|Pl|Circle|Cir|Gardens|Grove|Square|Sq|Walk|Mews|Trail|Ct))(?!\w)\.?",
        Options)]
    public static partial Regex EnglishStreet();

    /// <summary>A street becomes somebody's address by these; a shop's stays a place.</summary>
    [GeneratedRegex(
        @"(?<!\w)(vivo|vivimos|mi (casa|direcci[oó]n|domicilio|piso|edificio)|en casa|domicilio|direcci[oó]n|entreg\p{L}{1,6}|env[ií]\p{L}{1,6}|piso \d|c\.?p\.? ?\d|[1-9]\d?[ºª°] ?[a-z](?!\p{L})"
        + @"|i live|we live|my (house|home|address|flat|apartment)|address is|deliver\p{L}{0,4} to|ship\p{L}{0,4} to|sen[dt] (it )?to|apt\.? ?\d|flat \d)",
        Options)]
    public static partial Regex HomeCue();
}

using System.Globalization;
using System.Text.Json;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Meta;

/// <summary>What answers of the Graph API have in common.</summary>
internal static class GraphJson
{
    /// <summary>A counter or a percentage, whether written as a number or as a text; null when it is none.</summary>
    public static decimal? Number(this JsonElement element, string name) =>
        decimal.TryParse(element.Id(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;

    /// <summary>A counter.</summary>
    public static long? Count(this JsonElement element, string name) =>
        element.Number(name) is { } number && number <= long.MaxValue ? (long)number : null;

    /// <summary><c>{"summary":{"total_count":3}}</c> of an edge that is asked for its size; older versions gave it without being asked.</summary>
    public static long? Total(this JsonElement element, string edge) =>
        element.Member(edge) is { } list ? list.Member("summary")?.Count("total_count") ?? list.Count("total_count") ?? list.Count("count") : null;

    /// <summary>
    /// An id that may stand in a path or between the brackets of a field: what Meta gives are digits, in two parts for posts and comments.
    /// </summary>
    public static bool IsId(string? id) => id is { Length: > 0 and <= 100 } && id.All(character => char.IsAsciiDigit(character) || character == '_');
}

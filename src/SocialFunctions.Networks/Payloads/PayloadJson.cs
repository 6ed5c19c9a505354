using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SocialFunctions.Networks.Payloads;

/// <summary>
/// Reads JSON that somebody else wrote: a field of another kind than expected is absent, never an exception.
/// </summary>
internal static partial class PayloadJson
{
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Null when the body is not JSON. Bytes that are not UTF-8 and halves of surrogate pairs become U+FFFD.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        var json = Encoding.UTF8.GetString(body.Span).TrimStart('\uFEFF');

        // JsonElement.GetString throws on an escaped half of a pair, which a network that cuts texts may send.
        var mended = Escape().Replace(json, escape => escape.Groups["half"].Success ? @"\ufffd" : escape.Value);
        try
        {
            return JsonDocument.Parse(mended);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>A text as it stands, also an empty one.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>An id, which one version of an interface writes as a text and another as a number.</summary>
    public static string? Id(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.String } text => string.IsNullOrWhiteSpace(text.GetString()) ? null : text.GetString()!.Trim(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>Unix seconds or milliseconds, as a number or a text, or ISO 8601; null when it is none or no plausible one.</summary>
    public static DateTimeOffset? Instant(this JsonElement element, string name)
    {
        if (element.Id(name) is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return FromUnix(number);
        return text.Contains('-', StringComparison.Ordinal)
               && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? Plausible(instant)
            : null;
    }

    private static DateTimeOffset? FromUnix(long number)
    {
        // Page changes are stamped in seconds, messaging entries in milliseconds.
        var seconds = number > 99_999_999_999 ? number / 1000 : number;
        return seconds <= Latest.ToUnixTimeSeconds() ? Plausible(DateTimeOffset.FromUnixTimeSeconds(seconds)) : null;
    }

    private static DateTimeOffset? Plausible(DateTimeOffset instant) =>
        instant >= Earliest && instant < Latest ? instant.ToUniversalTime() : null;

    [GeneratedRegex(@"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}

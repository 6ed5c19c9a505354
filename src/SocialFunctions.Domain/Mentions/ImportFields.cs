using System.Globalization;
using System.Text.Json;

namespace SocialFunctions.Domain.Mentions;

/// <summary>The fields of one object of an import line, read one by one; what is wrong is gathered, not thrown.</summary>
internal sealed class ImportFields(JsonElement element, string path, List<string>? problems = null)
{
    /// <summary>Of every text but a message's own: what a column of a row, and all of a row together, can hold.</summary>
    private const int LongestField = 4_000;

    /// <summary>There is no mention outside these; a table could not hold the first years of our era.</summary>
    private static readonly DateTimeOffset Earliest = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public List<string> Problems { get; } = problems ?? [];

    private string Name(string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>Refuses keys that are not known, and known ones that are there twice: of them one would be dropped without a word.</summary>
    /// <param name="known">At most 64.</param>
    public void RefuseOthers(string[] known)
    {
        var seen = 0UL;
        foreach (var property in element.EnumerateObject())
        {
            var at = Array.IndexOf(known, property.Name);
            if (at < 0)
                Problems.Add($"unknown key '{Name(property.Name)}': known are {string.Join(", ", known)}");
            else if ((seen & (1UL << at)) != 0)
                Problems.Add($"key '{Name(property.Name)}' is there twice: give it once");
            else
                seen |= 1UL << at;
        }
    }

    /// <param name="anyText">The message itself: it may be empty, and as long as its line.</param>
    public string? Text(string key, bool required = false, bool anyText = false)
    {
        if (!TryGet(key, required, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return Wrong<string>(key, "a string");
        try
        {
            var text = value.GetString()!;
            return anyText || text.Length is > 0 and <= LongestField ? text
                : Wrong<string>(key, text.Length == 0 ? "a string that is not empty" : $"at most {LongestField} characters long");
        }
        catch (InvalidOperationException)
        {
            return Wrong<string>(key, "text in whole characters: it holds half of a surrogate pair, or bytes that are not UTF-8");
        }
    }

    public DateTimeOffset? Instant(string key, bool required = false)
    {
        if (Text(key, required) is not { } text)
            return null;
        // RoundtripKind alone would take a time without offset as local: an instant needs one.
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        if (!hasOffset || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant))
            return Wrong<DateTimeOffset?>(key, $"an ISO 8601 instant with offset, such as 2026-11-20T09:30:00Z, not '{Shown(text)}'");
        return instant >= Earliest && instant < Latest
            ? instant.ToUniversalTime()
            : Wrong<DateTimeOffset?>(key, $"from {Earliest.Year} to {Latest.Year - 1}, not '{Shown(text)}'");
    }

    public T? OneOf<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase) && text == Lower(text))
                return value;
        }

        return Wrong<T?>(key, $"one of {string.Join(", ", Enum.GetNames<T>().Select(Lower))}, not '{Shown(text)}'");
    }

    public string? OneOf(string key, IReadOnlyList<string> names) =>
        Text(key) is not { } text ? null
        : names.Contains(text) ? text
        : Wrong<string>(key, $"one of {string.Join(", ", names)}, not '{Shown(text)}'");

    public long? Count(string key) =>
        !TryGet(key, false, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0 ? number
        : Wrong<long?>(key, "a whole number, 0 or more");

    public decimal? Rating(string key) =>
        !TryGet(key, false, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number is >= 0 and <= 5 ? number
        : Wrong<decimal?>(key, "a number from 0 to 5");

    public bool? Flag(string key) =>
        !TryGet(key, false, out var value) ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : Wrong<bool?>(key, "true or false");

    public ImportFields? Object(string key, bool required = false) =>
        !TryGet(key, required, out var value) ? null
        : value.ValueKind == JsonValueKind.Object ? new ImportFields(value, Name(key), Problems)
        : Wrong<ImportFields>(key, "an object");

    public void Refuse(string key, string right) => Problems.Add($"'{Name(key)}' must be {right}");

    private T? Wrong<T>(string key, string right)
    {
        Refuse(key, right);
        return default;
    }

    private bool TryGet(string key, bool required, out JsonElement value)
    {
        if (element.TryGetProperty(key, out value) && value.ValueKind != JsonValueKind.Null)
            return true;
        if (required)
            Problems.Add($"'{Name(key)}' is missing");
        return false;
    }

    private static string Lower(string text) => text.ToLowerInvariant();

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

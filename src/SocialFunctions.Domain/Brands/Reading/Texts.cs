using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>Values that are texts of some form. What fails is refused and comes back empty.</summary>
internal static partial class Texts
{
    public const int LongestName = 100;
    public const int LongestText = 2_000;

    public static string Text(this Node? value, int longest = LongestName) => value is { } node ? node.Text(longest) : "";

    public static string Text(this Node node, int longest = LongestName)
    {
        var text = node.Raw();
        if (text is null)
            node.RefuseAs("a text", "it in double quotes");
        else if (string.IsNullOrWhiteSpace(text))
            node.Refuse("is blank: write at least one letter");
        else if (text.Length > longest)
            node.Refuse($"has {text.Length} characters: write at most {longest}");
        return text ?? "";
    }

    public static string Id(this Node? value) =>
        value.Matching(IdForm(), "an id", "1 to 32 of the characters a-z, 0-9 and -");

    public static string Mail(this Node? value) => value is { } node ? node.Mail() : "";

    public static string Mail(this Node node) =>
        ((Node?)node).Matching(MailForm(), "a mail address", "it like name@example.com");

    /// <summary>Two letters of ISO 639-1.</summary>
    public static string TextLanguage(this Node node) =>
        ((Node?)node).Matching(LanguageForm(), "a language", "two letters of ISO 639-1, such as es or en");

    public static string OneOf(this Node? value, IReadOnlyList<string> values) => value is { } node ? node.OneOf(values) : "";

    public static string OneOf(this Node node, IReadOnlyList<string> values)
    {
        if (node.Raw() is { } text && values.Contains(text))
            return text;
        var near = node.Raw() is { } written ? Nearest.To(written, values) : null;
        node.Refuse(near is null
            ? $"{node.Shown()} is not allowed here: write one of {string.Join(", ", values)}"
            : $"{node.Shown()} is not allowed here: did you mean '{near}'?");
        return "";
    }

    /// <summary>An enum value in lower case.</summary>
    public static T OneOf<T>(this Node node)
        where T : struct, Enum =>
        Enum.TryParse<T>(node.OneOf(EnumNames<T>.All), ignoreCase: true, out var value) ? value : default;

    public static DateOnly Date(this Node node)
    {
        if (DateOnly.TryParseExact(node.Raw(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        node.RefuseAs("a date", "it as yyyy-MM-dd");
        return default;
    }

    public static Uri? Address(this Node node, bool secure)
    {
        var text = node.Raw() ?? "";
        var hasScheme = text.StartsWith("https://", StringComparison.Ordinal)
            || (!secure && text.StartsWith("http://", StringComparison.Ordinal));
        if (hasScheme && Uri.TryCreate(text, UriKind.Absolute, out var address))
            return address;
        node.RefuseAs("a web address", secure ? "it whole, with https://" : "it whole, with https:// or http://");
        return null;
    }

    public static TimeZoneInfo Zone(this Node node)
    {
        if (node.Raw() is { } name && ZoneForm().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return zone;
        var near = node.Raw() is { } written ? Nearest.To(written, TimeZoneInfo.GetSystemTimeZones().Select(known => known.Id)) : null;
        node.RefuseAs("a time zone", $"an IANA name such as {near ?? "Europe/Madrid"}");
        return TimeZoneInfo.Utc;
    }

    private static string Matching(this Node? value, Regex form, string kind, string right)
    {
        if (value is not { } node)
            return "";
        if (node.Raw() is { } text && form.IsMatch(text))
            return text;
        node.RefuseAs(kind, right);
        return "";
    }

    internal static string? Raw(this Node node) => node.Json.ValueKind is JsonValueKind.String ? node.Json.GetString() : null;

    /// <summary>Area and place, or UTC: the system's look-up would also take Windows names and paths to files.</summary>
    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)+|UTC)\z")]
    private static partial Regex ZoneForm();

    [GeneratedRegex(@"^[a-z0-9-]{1,32}\z")]
    private static partial Regex IdForm();

    [GeneratedRegex(@"^[^\s@<>,;""]+@[^\s@<>,;""]+\.[^\s@<>,;"".]+\z")]
    private static partial Regex MailForm();

    [GeneratedRegex(@"^[a-z]{2}\z")]
    private static partial Regex LanguageForm();
}

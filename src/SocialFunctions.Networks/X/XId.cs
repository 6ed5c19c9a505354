using System.Globalization;
using System.Text.Json;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.X;

/// <summary>Ids of X: up to 19 digits, later ones greater; since November 2010 they hold the millisecond in which they were made.</summary>
internal static class XId
{
    /// <summary>Twitter's epoch, 4 November 2010, in Unix milliseconds.</summary>
    private const long Epoch = 1_288_834_974_657;

    private const int TimeShift = 22;

    /// <summary>Smaller ones were counted up, before ids held a time.</summary>
    private const long FirstTimed = 29_700_859_247;

    /// <summary>Null when the member is absent or no id.</summary>
    public static string? Of(JsonElement element, string name) => Checked(element.Id(name));

    /// <summary>Those of a list of ids that are some, in its order.</summary>
    public static IReadOnlyList<string> List(JsonElement element, string name) =>
    [
        .. element.Items(name).Select(item => Checked(item.ValueKind switch
        {
            JsonValueKind.String => item.GetString(),
            JsonValueKind.Number => item.GetRawText(),
            _ => null,
        })).OfType<string>(),
    ];

    public static string? Checked(string? text) =>
        text is { Length: > 0 and <= 19 } && text.All(char.IsAsciiDigit) ? text : null;

    /// <summary>To the second, as <c>created_at</c> gives it; null when the id holds no time.</summary>
    public static DateTimeOffset? Time(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= FirstTimed
            ? DateTimeOffset.FromUnixTimeSeconds(((number >> TimeShift) + Epoch) / 1000)
            : null;

    /// <summary>The id that follows, whoever has it.</summary>
    public static string After(string id) => (ulong.Parse(id, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The lesser of two; null when both are.</summary>
    public static string? Oldest(string? one, string? other) =>
        one is null || other is null ? one ?? other : Newest(one, other) == one ? other : one;

    /// <summary>The greater of two; null when both are.</summary>
    public static string? Newest(string? one, string? other)
    {
        if (one is null || other is null)
            return one ?? other;
        return one.Length != other.Length ? (one.Length > other.Length ? one : other) : string.CompareOrdinal(one, other) >= 0 ? one : other;
    }
}

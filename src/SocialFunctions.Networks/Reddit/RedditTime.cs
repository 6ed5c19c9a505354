using System.Text.Json;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Reddit;

internal static class RedditTime
{
    private const double Earliest = 946_684_800;
    private const double Latest = 4_102_444_800;

    /// <summary>Seconds since 1970 with a decimal point; <c>false</c> where something was never done.</summary>
    public static DateTimeOffset? Of(JsonElement thing, string name) =>
        thing.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var seconds) && seconds is >= Earliest and < Latest
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : thing.Instant(name);
}

using System.Text;
using System.Text.Json;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Meta;

/// <summary>
/// The use of Meta's limits, in percent: of the app (<c>X-App-Usage</c>), of the page (<c>X-Page-Usage</c>), of the business
/// (<c>X-Business-Use-Case-Usage</c>, by object and kind of use). The fullest one counts: at 100 every call is refused.
/// </summary>
internal static class GraphUsage
{
    /// <summary>The windows roll over an hour; calling on only prolongs the refusal.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private static readonly string[] Shares = ["call_count", "total_time", "total_cputime"];

    public static RateLimit? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        var uses = Parse(response, "X-App-Usage").Concat(Parse(response, "X-Page-Usage"))
            .Concat(Parse(response, "X-Business-Use-Case-Usage").SelectMany(Kinds))
            .Where(use => Shares.Any(share => use.Number(share) is not null)).ToList();
        if (uses.Count == 0)
            return null;

        var used = uses.Max(use => Shares.Max(share => use.Number(share) ?? 0));
        var remaining = (long)Math.Max(0, 100 - Math.Ceiling(used));
        var minutes = uses.Max(use => use.Number("estimated_time_to_regain_access") ?? 0);
        if (minutes > 0)
            return new RateLimit(100, 0, now.AddMinutes((double)Math.Min(minutes, 24 * 60)));
        return new RateLimit(100, remaining, remaining == 0 ? now + Window : null);
    }

    private static IEnumerable<JsonElement> Kinds(JsonElement uses) =>
        uses.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.Array).SelectMany(one => one.Value.EnumerateArray());

    private static IEnumerable<JsonElement> Parse(HttpResponseMessage response, string header) =>
        response.Headers.NonValidated.TryGetValues(header, out var values)
        && PayloadJson.Parse(Encoding.UTF8.GetBytes(values.ToString()))?.RootElement is { ValueKind: JsonValueKind.Object } usage
            ? [usage]
            : [];
}

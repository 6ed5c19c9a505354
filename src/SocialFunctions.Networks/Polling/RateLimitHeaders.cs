using System.Globalization;
using System.Net.Http.Headers;

namespace SocialFunctions.Networks.Polling;

/// <summary>
/// The usual headers: <c>x-rate-limit-…</c> (X), <c>X-RateLimit-…</c> (Mastodon), <c>RateLimit-…</c> (Bluesky), <c>X-Ratelimit-…</c> (Reddit).
/// Their reset is an instant in seconds since 1970, an instant in ISO 8601, or a number of seconds from now.
/// </summary>
internal static class RateLimitHeaders
{
    private static readonly string[] Prefixes = ["x-rate-limit-", "x-ratelimit-", "ratelimit-"];

    public static RateLimit? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        foreach (var prefix in Prefixes)
        {
            if (Number(response.Headers, prefix + "remaining") is { } remaining)
            {
                var limit = Number(response.Headers, prefix + "limit") ?? (remaining + (Number(response.Headers, prefix + "used") ?? 0));
                return new RateLimit((long)limit, (long)remaining, Reset(response.Headers, prefix + "reset", now));
            }
        }

        return null;
    }

    private static DateTimeOffset? Reset(HttpResponseHeaders headers, string name, DateTimeOffset now)
    {
        if (Number(headers, name) is { } seconds)
            return seconds > 1_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds((long)Math.Min(seconds, 4_000_000_000)) : now.AddSeconds(seconds);
        return Text(headers, name) is { } text
               && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;
    }

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}

using System.Text.Json;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.GoogleReviews;

/// <summary>What Google means by an answer: an error is an object <c>error</c> with code, status, message and details.</summary>
internal static class GoogleFaults
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <param name="token">The page token that was sent; null on a first page.</param>
    /// <param name="now">A day's quota starts anew at midnight, Pacific time.</param>
    public static PollFault? Of(ApiRefusal refusal, string? token, DateTimeOffset now)
    {
        var error = refusal.Body?.Member("error");
        var limits = error is { } given ? Limits(given) : "";
        return refusal.Status switch
        {
            429 when limits.Contains("\"0\"", StringComparison.Ordinal) => new(PollFaultKind.Refused,
                "The Google project has a quota of 0 calls (429): its access to the Business Profile interface is not approved."),
            429 when limits.Contains("PerDay", StringComparison.OrdinalIgnoreCase) || limits.Contains("per day", StringComparison.OrdinalIgnoreCase) =>
                new(PollFaultKind.Throttled, "Google's quota for the day is used up (429).", refusal.Wait ?? (Midnight(now) - now)),
            429 => new(PollFaultKind.Throttled, "Google's quota for a minute is used up (429).", refusal.Wait ?? Minute),
            401 => new(PollFaultKind.Unauthorized, "Google does not accept the access token (401): sign in again, and set RefreshToken in the connector's settings."),
            403 => new(PollFaultKind.Refused, "Google refuses this call (403): the account must own or manage the place, the consent must hold the scope "
                + "business.manage, and the project must have the interface enabled and approved."),
            400 when token is not null => new(PollFaultKind.CursorLost, "Google does not know the page any more (400): the list is read from its start again."),
            404 => new(PollFaultKind.NotFound, "Google knows no such place or review (404): check Account and Locations in the connector's settings."),
            200 when error is not null => new(PollFaultKind.Unreadable, "Google answered with an error although it said that all was well (200)."),
            200 when refusal.Body is { ValueKind: not JsonValueKind.Object } => new(PollFaultKind.Unreadable, "Google answered without an object of reviews."),
            _ => null,
        };
    }

    /// <summary>Which limit it was stands in the message, or in the details under <c>quota_limit</c>.</summary>
    private static string Limits(JsonElement error) => string.Join(' ', error.Items("details").Select(detail => detail.Member("metadata"))
        .OfType<JsonElement>().Select(metadata => $"{metadata.Text("quota_limit")} \"{metadata.Text("quota_limit_value")}\"").Append(error.Text("message")));

    private static DateTimeOffset Midnight(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");
        var tomorrow = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(1);
        return new DateTimeOffset(tomorrow, zone.GetUtcOffset(tomorrow));
    }
}

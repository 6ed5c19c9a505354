using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.YouTube;

/// <summary>What YouTube means: one status has many reasons (<c>error.errors[].reason</c>; developers.google.com/youtube/v3/docs/errors).</summary>
internal static class YouTubeFaults
{
    /// <summary>Where YouTube's day begins.</summary>
    public const string Zone = "America/Los_Angeles";

    private const string SpentSentence = "YouTube's quota of the day is used up (quotaExceeded): it begins anew at midnight Pacific time.";

    /// <summary>Null leaves it to what the status says; also a 200 may hold an error.</summary>
    public static PollFault? Of(ApiRefusal refusal, bool isSearch, DateTimeOffset now)
    {
        if (refusal.Body?.Member("error") is not { } error)
            return null;
        var reason = error.Items("errors").Select(one => one.Text("reason")).FirstOrDefault(one => one is not null) ?? error.Text("status") ?? "";
        return reason switch
        {
            // Searches have calls of their own: when they are used up, comments still come.
            "quotaExceeded" or "dailyLimitExceeded" when isSearch => new(
                PollFaultKind.Refused, "YouTube's searches of the day are used up (quotaExceeded): they begin anew at midnight Pacific time.", UntilMidnight(now)),
            "quotaExceeded" or "dailyLimitExceeded" => new(PollFaultKind.BudgetSpent, SpentSentence, UntilMidnight(now)),
            "rateLimitExceeded" or "userRateLimitExceeded" or "RATE_LIMIT_EXCEEDED" or "RESOURCE_EXHAUSTED" => new(
                PollFaultKind.Throttled, "YouTube says that it is asked too often (rateLimitExceeded).", refusal.Wait ?? TimeSpan.FromMinutes(1)),
            "commentsDisabled" => new(PollFaultKind.Refused, "Comments are switched off here (commentsDisabled): there is nothing to read."),
            "invalidPageToken" => new(PollFaultKind.CursorLost, "YouTube does not know the page any more (invalidPageToken): the list is read from its start."),
            "keyInvalid" or "keyExpired" or "authError" or "required" or "UNAUTHENTICATED" => BadKey,
            "badRequest" or "INVALID_ARGUMENT" when IsAboutTheKey(error.Text("message")) => BadKey,
            "accessNotConfigured" or "SERVICE_DISABLED" => new(
                PollFaultKind.Refused, "YouTube refuses the key's project (accessNotConfigured): enable the YouTube Data API v3 for it."),
            "ipRefererBlocked" or "API_KEY_SERVICE_BLOCKED" => new(
                PollFaultKind.Refused, "YouTube refuses the setting ApiKey here (ipRefererBlocked): the key's restrictions do not let this app use it."),
            "channelNotFound" or "playlistNotFound" => new(PollFaultKind.NotFound, "YouTube knows no channel with the id of the setting Channel."),
            _ => Status(refusal.Status),
        };
    }

    private static PollFault BadKey { get; } = new(PollFaultKind.Unauthorized, "YouTube does not accept the setting ApiKey: make a new key, or correct it.");

    private static bool IsAboutTheKey(string? message) => message?.Contains("API key", StringComparison.OrdinalIgnoreCase) == true;

    private static PollFault? Status(int status) => status switch
    {
        403 => new(PollFaultKind.Refused, "YouTube refuses this call (403): the channel keeps this from readers without a sign-in of its own."),
        >= 200 and < 300 => new(PollFaultKind.Unreadable, "YouTube answered with an error under the status of a success."),
        _ => null,
    };

    private static TimeSpan UntilMidnight(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var midnight = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(1);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)) - now;
    }
}

using System.Text.Json;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>What LinkedIn means by an answer: an error is an object with <c>status</c>, <c>code</c> and <c>message</c>.</summary>
internal static class LinkedInFaults
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <param name="start">Where in the list the page begins; 0 on a first page.</param>
    /// <param name="isAnswer">What tells an answer from anything else that comes with 200.</param>
    /// <param name="now">A day's quota starts anew at midnight UTC.</param>
    public static PollFault? Of(ApiRefusal refusal, int start, Func<JsonElement, bool> isAnswer, DateTimeOffset now)
    {
        var (code, message) = (refusal.Body?.Id("code") ?? "", refusal.Body?.Text("message") ?? "");
        return refusal.Status switch
        {
            429 when message.Contains("DAY", StringComparison.Ordinal) => new(PollFaultKind.Throttled,
                "LinkedIn's quota for the day is used up (429).", refusal.Wait ?? (new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero) - now)),
            429 => new(PollFaultKind.Throttled, "LinkedIn says that it is asked too often (429).", refusal.Wait ?? Window),
            401 => new(PollFaultKind.Unauthorized, "LinkedIn does not accept the access token (401), or it has run out: sign in again, and set AccessToken or "
                + "RefreshToken in the connector's settings."),
            403 => new(PollFaultKind.Refused, "LinkedIn refuses this call (403): the token needs rw_organization_admin and r_organization_social, and who signed in "
                + "must be an administrator of the page."),
            426 => new(PollFaultKind.Refused, "LinkedIn has closed this version of its interface (426): set Version in the connector's settings, such as 202609."),
            400 when code.Contains("VERSION", StringComparison.OrdinalIgnoreCase) => new(PollFaultKind.Refused,
                "LinkedIn knows no such version of its interface (400): set Version in the connector's settings, such as 202609."),
            400 when start > 0 => new(PollFaultKind.CursorLost, "LinkedIn does not know the page any more (400): the list is read from its start again."),
            200 when refusal.Body is { } body && !isAnswer(body) => new(PollFaultKind.Unreadable, "LinkedIn answered with something else than was asked for (200)."),
            _ => null,
        };
    }

    public static bool IsList(JsonElement body) => body.Member("elements") is { ValueKind: JsonValueKind.Array };

    public static bool IsBatch(JsonElement body) => body.Member("results") is { ValueKind: JsonValueKind.Object };

    public static bool IsOne(JsonElement body) => body.ValueKind == JsonValueKind.Object && body.Member("serviceErrorCode") is null;
}

using System.Text.Json;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Trustpilot;

/// <summary>What Trustpilot means by an answer.</summary>
internal static class TrustpilotFaults
{
    /// <summary>833 calls in five minutes.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <param name="list">True where a list of reviews was asked for, false where one.</param>
    public static PollFault? Of(ApiRefusal refusal, bool list) => refusal.Status switch
    {
        // Above five minutes it can only be the hour's limit.
        429 when refusal.Wait > Window => new(PollFaultKind.Throttled, "Trustpilot's limit of 10,000 calls an hour is used up (429).", refusal.Wait),
        429 => new(PollFaultKind.Throttled, "Trustpilot's limit of 833 calls in five minutes is used up (429).", refusal.Wait ?? Window),
        401 => new(PollFaultKind.Unauthorized, "Trustpilot does not accept the API key (401): check ApiKey in the connector's settings."),
        403 => new(PollFaultKind.Refused, "Trustpilot refuses this call (403): the application behind ApiKey may not read this business unit, or is blocked for an hour."),
        404 when list => new(PollFaultKind.NotFound, "Trustpilot knows no such business unit (404): check BusinessUnit in the connector's settings."),
        200 when refusal.Body is { } body && !IsAnswer(body, list) => new(
            PollFaultKind.Unreadable, list ? "Trustpilot answered without a list of reviews." : "Trustpilot answered without a review."),
        _ => null,
    };

    private static bool IsAnswer(JsonElement body, bool list) =>
        list ? body.Member("reviews") is { ValueKind: JsonValueKind.Array } : body.Id("id") is not null;
}

using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Reddit;

/// <summary>What Reddit means by a refusal, in words that name the setting.</summary>
internal static class RedditRefusals
{
    public static readonly PollFault NoListing = new(PollFaultKind.Unreadable, "Reddit's answer is no listing where its interface has one.");

    public static readonly PollFault NoWayIn = new(
        PollFaultKind.Unauthorized, "The Reddit connector has no way to sign in: set RefreshToken, or Password for an app of type script.");

    public static readonly PollFault NoFollowers = new(PollFaultKind.Unreadable, "Reddit does not say how many follow the account.");

    private static readonly PollFault NoToken = new(PollFaultKind.Unauthorized, "Reddit does not accept the access token (401), nor a new one.");

    private static readonly PollFault NoApp = new(PollFaultKind.Unauthorized, "Reddit does not accept the settings ClientId and ClientSecret (401).");

    private static readonly PollFault NoGrant = new(
        PollFaultKind.Unauthorized, "Reddit does not sign the account in: check RefreshToken, or Username and Password (no two-factor, an app of type script).");

    private static readonly PollFault OddSignIn = new(PollFaultKind.Unreadable, "Reddit's answer to the sign-in holds no token.");

    public static PollFault? OfCall(ApiRefusal refusal, bool isContinued) => refusal.Status switch
    {
        401 => NoToken,
        403 => new PollFault(PollFaultKind.Refused,
            "Reddit refuses this listing (403): the community is private, the account is suspended, or a scope is missing (identity, history, privatemessages, read)."),
        404 => new PollFault(PollFaultKind.NotFound, "Reddit has no such listing (404): check Username and Subreddits."),

        // A community that does not exist leads to a search for communities.
        >= 300 and < 400 => new PollFault(PollFaultKind.NotFound, $"Reddit has no such community ({refusal.Status}): check Subreddits."),
        429 => new PollFault(PollFaultKind.Throttled, "Reddit's limit of calls in ten minutes is used up (429).", refusal.Wait),
        400 when isContinued => new PollFault(PollFaultKind.CursorLost, "Reddit no longer knows the page token: the listing is read from its start."),
        200 when refusal.Body?.Member("error") is { ValueKind: System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.Number } =>
            new PollFault(PollFaultKind.Unreadable, "Reddit answers with an error, and calls it a success (200)."),
        _ => null,
    };

    /// <summary>A wrong password is a 200 with <c>invalid_grant</c>, a refresh token that was revoked a 400.</summary>
    public static PollFault? OfSignIn(ApiRefusal refusal) => refusal.Status switch
    {
        401 => NoApp,
        400 or 403 => NoGrant,
        429 => new PollFault(PollFaultKind.Throttled, "Reddit's limit of sign-ins is used up (429).", refusal.Wait),
        200 when refusal.Body?.Text("error") is not null => NoGrant,
        200 when refusal.Body is not null && refusal.Body?.Text("access_token") is null or "" => OddSignIn,
        _ => null,
    };
}

using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>What Bluesky means by a refusal: its body names an error, whatever the status.</summary>
internal static class BlueskyRefusals
{
    public static readonly PollFault NoList = new(PollFaultKind.Unreadable, "Bluesky's answer has no list where its interface has one.");

    public static readonly PollFault NoSession = new(PollFaultKind.Unreadable, "Bluesky's answer to the sign-in holds no session.");

    public static readonly PollFault NoFollowers = new(PollFaultKind.Unreadable, "Bluesky does not say how many follow the account.");

    /// <summary>The token has ended before or at its time; a fresh one is got.</summary>
    public static readonly PollFault Expired = new(PollFaultKind.Unauthorized, "Bluesky does not accept the session (401): the next poll signs in anew.");

    private static readonly PollFault Lost = new(PollFaultKind.CursorLost, "Bluesky no longer knows the page token: the list is read from its start.");

    public static PollFault? OfCall(ApiRefusal refusal, bool isContinued) => (refusal.Status, Error(refusal)) switch
    {
        ( >= 400, "ExpiredToken" or "InvalidToken" or "AuthMissing" or "AuthenticationRequired") or (401, _) => Expired,
        ( >= 400, "AccountTakedown" or "AccountSuspended" or "AccountDeactivated") =>
            new PollFault(PollFaultKind.Refused, "Bluesky has suspended or deactivated the account."),
        (429, _) => new PollFault(PollFaultKind.Throttled, "Bluesky's limit of calls in five minutes is used up (429).", refusal.Wait),
        (400, _) when isContinued => Lost,
        (400, "BadQueryString") => new PollFault(PollFaultKind.Refused, "Bluesky does not understand this entry of the setting Searches (400)."),
        (200, not null) => new PollFault(PollFaultKind.Unreadable, "Bluesky answers with an error, and calls it a success (200)."),
        _ => null,
    };

    /// <summary>Signing in has a limit of its own, 30 in five minutes and some hundred a day.</summary>
    public static PollFault? OfSignIn(ApiRefusal refusal) => (refusal.Status, Error(refusal)) switch
    {
        (401, "AuthFactorTokenRequired") =>
            new PollFault(PollFaultKind.Unauthorized, "Bluesky asks for a mailed code: AppPassword must be an app password, not the account's own."),
        (400 or 401, "AccountTakedown") => new PollFault(PollFaultKind.Refused, "Bluesky has suspended or deactivated the account."),
        (400 or 401, _) =>
            new PollFault(PollFaultKind.Unauthorized, $"Bluesky does not accept the settings Identifier and AppPassword ({refusal.Status})."),
        (429, _) => new PollFault(PollFaultKind.Throttled, "Bluesky's limit of sign-ins a day is used up (429).", refusal.Wait),
        _ => null,
    };

    private static string? Error(ApiRefusal refusal) => refusal.Body?.Text("error");
}

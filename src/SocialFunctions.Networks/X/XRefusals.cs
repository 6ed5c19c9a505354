using System.Text.Json;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>
/// What X means by an answer. One status has several meanings: 429 is a window of minutes or a cap of the month; 403 is a missing right,
/// an app without a project, or a spending limit. The problem's type, title and reason tell them apart.
/// </summary>
internal static class XRefusals
{
    /// <summary>Nothing says when the billing cycle ends, or when somebody buys credits: asking costs nothing.</summary>
    private static readonly TimeSpan CapPause = TimeSpan.FromHours(6);

    /// <summary>The usual window, where no header says when it ends.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>The known id is older than search reaches: known by itself, since the walk may go on by time.</summary>
    public static PollFault SinceTooOld { get; } =
        new(PollFaultKind.CursorLost, "The last post that was read is older than X looks back: the stream starts over.");

    public static PollFault? OfPage(ApiRefusal answer) => Of(answer) ?? (answer.Status == 200 ? OfContent(answer.Body) : null);

    /// <summary>Of a lookup by ids, where what is gone is an error beside the rest.</summary>
    public static PollFault? OfLookup(ApiRefusal answer) => Of(answer);

    private static PollFault? Of(ApiRefusal answer)
    {
        var problem = XProblem.Of(answer.Body);
        return answer.Status switch
        {
            >= 400 when problem.IsOutOfCredits || answer.Status == 402 => new(PollFaultKind.Throttled,
                "The X developer account has no credits left: buy some in the developer console, where auto-recharge can be switched on.", CapPause),
            >= 400 when problem.IsSpendingLimit => new(PollFaultKind.Throttled,
                "The spending limit of the X developer account is reached: raise it in the developer console, or wait for the next billing cycle.", CapPause),
            >= 400 when problem.IsMonthlyCap => new(PollFaultKind.Throttled,
                "The month's cap of post reads at X is reached: it ends with the billing cycle.", CapPause),
            403 when problem.IsNotEnrolled => new(PollFaultKind.Refused,
                "The developer app may not use X's API v2 (client-not-enrolled): attach it to a project in the developer console and create its tokens anew."),
            429 => new(PollFaultKind.Throttled, "X's rate limit of this window is used up (429).", answer.Wait ?? Window),
            401 => new(PollFaultKind.Unauthorized,
                "X does not accept the token (401): set a new BearerToken, or sign the account in again and set its new RefreshToken."),
            403 => new(PollFaultKind.Refused,
                "X refuses this call (403): the app or the token lacks the right to read posts (scopes tweet.read and users.read), or the account is protected."),
            400 when problem.Names("since_id") => SinceTooOld,
            400 when problem.Names("pagination_token") || problem.Names("next_token") =>
                new(PollFaultKind.CursorLost, "X does not know the page any more where the walk was broken off: it starts over."),
            400 => new(PollFaultKind.Refused, "X does not take this call (400): check the settings UserId and Searches."),
            404 => new(PollFaultKind.NotFound, "X has no account of this number (404): check the setting UserId."),
            _ => null,
        };
    }

    /// <summary>200 may stand over an error: a list of problems without data, or a problem in the place of an answer.</summary>
    private static PollFault? OfContent(JsonElement? body)
    {
        if (body is not { } root || root.Member("data") is { ValueKind: JsonValueKind.Array } || root.Member("meta") is { ValueKind: JsonValueKind.Object })
            return null;
        return XProblem.Of(root) switch
        {
            { IsNotFound: true } => new(PollFaultKind.NotFound, "X has no account of this number: check the setting UserId."),
            { IsNotAuthorized: true } => new(PollFaultKind.Refused, "X does not show this account's posts to this token: the account is protected, or suspended."),
            { IsNone: false } => new(PollFaultKind.Unreadable, "X's answer is an error in the dress of a success (200)."),
            _ => new(PollFaultKind.Unreadable, "X's answer is JSON, but not a list of posts."),
        };
    }
}

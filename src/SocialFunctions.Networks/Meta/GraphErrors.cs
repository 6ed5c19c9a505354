using System.Text.Json;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Meta;

/// <summary>
/// <c>{"error":{"code":190,"error_subcode":463,…}}</c>, with any status, 200 included. Meta's codes say more than the status, and its
/// messages are not repeated: they may hold names and addresses.
/// </summary>
internal static class GraphErrors
{
    private const string Renew = "sign in again and put a new token into the setting AccessToken.";

    /// <summary>Null leaves it to the status: there is no error, or the server's own, which passes.</summary>
    /// <param name="permissions">What a token of this network needs.</param>
    /// <param name="isContinued">True when a list was asked for a further page.</param>
    public static PollFault? Of(ApiRefusal refusal, string permissions, bool isContinued)
    {
        if (refusal.Body?.Member("error") is not { ValueKind: JsonValueKind.Object } error)
            return refusal.Status switch
            {
                401 => new PollFault(PollFaultKind.Unauthorized, $"Meta does not accept the token (401): {Renew}"),
                403 => Forbidden(403, permissions),
                _ => null,
            };

        var code = error.Count("code") ?? 0;
        var subcode = error.Count("error_subcode") ?? error.Count("subcode") ?? 0;
        return code switch
        {
            4 or 17 or 32 or 341 or 613 or (>= 80000 and <= 80099) => Throttled(code, refusal.Wait),
            102 or 190 => Unauthorized(code, subcode),
            3 or 10 or (>= 200 and <= 299) => Forbidden(code, permissions),
            100 when subcode == 33 => new PollFault(PollFaultKind.NotFound, "What was asked for does not exist any more, or the token may not see it (100)."),
            24 or 803 => new PollFault(PollFaultKind.NotFound, $"What was asked for does not exist any more, or the token may not see it ({code})."),
            12 => new PollFault(PollFaultKind.NotFound, "Meta does not give this in this version of its interface any more (12)."),
            100 when isContinued => new PollFault(PollFaultKind.CursorLost, "Meta no longer knows the page of the list where reading stopped (100)."),
            _ => Other(code, refusal.Status, IsTransient(error)),
        };
    }

    private static PollFault Throttled(long code, TimeSpan? wait) => new(
        PollFaultKind.Throttled,
        code switch
        {
            4 or 341 => $"The app's limit of calls is used up ({code}); it comes back within the hour.",
            17 => "The limit of calls of the token's user is used up (17); it comes back within the hour.",
            613 => "Meta's limit for this kind of call is used up (613); it comes back within the hour.",
            _ => $"The account's limit of calls is used up ({code}); it is counted over 24 hours by how many people engage with it.",
        },
        wait);

    private static PollFault Unauthorized(long code, long subcode) => new(
        PollFaultKind.Unauthorized,
        subcode switch
        {
            463 => $"The token has expired ({code}): {Renew}",
            460 => $"The token ended when its user changed the password ({code}): {Renew}",
            458 => $"The token's user has removed the app ({code}): {Renew}",
            _ => $"Meta does not accept the token ({code}): {Renew}",
        });

    private static PollFault Forbidden(long code, string permissions) =>
        new(PollFaultKind.Refused, $"The token lacks a permission ({code}): it needs {permissions}.");

    private static PollFault? Other(long code, int status, bool isTransient)
    {
        if (status >= 500)
            return null;
        return isTransient || code is 1 or 2
            ? new PollFault(PollFaultKind.Unreachable, $"Meta has an error of its own ({code}).")
            : new PollFault(PollFaultKind.Refused, $"Meta does not take this call ({code}): check the connector's ids and GraphVersion.");
    }

    private static bool IsTransient(JsonElement error) => error.Member("is_transient") is { ValueKind: JsonValueKind.True };
}

namespace SocialFunctions.Networks.Polling;

/// <summary>What a status that is no success means, unless the network means something of its own by it.</summary>
internal static class ApiFaults
{
    public static ApiAnswer.Failed Of(int status, TimeSpan? wait) => status switch
    {
        429 => Failed(PollFaultKind.Throttled, "The network says that it is asked too often (429).", status, wait),
        503 when wait is not null => Failed(PollFaultKind.Throttled, "The network asks for a pause (503).", status, wait),
        401 => Failed(PollFaultKind.Unauthorized, "The network does not accept the connector's token or key (401): renew it in the settings.", status),
        403 => Failed(PollFaultKind.Refused, "The network refuses this call (403): the token lacks a permission, or the account is not approved.", status),
        404 or 410 => Failed(PollFaultKind.NotFound, $"What was asked for does not exist any more ({status}).", status),
        408 or >= 500 => Failed(PollFaultKind.Unreachable, $"The network has an error of its own ({status}).", status) with { Passing = true },
        >= 400 => Failed(PollFaultKind.Refused, $"The network does not take this call ({status}): check the connector's settings.", status),
        _ => Failed(PollFaultKind.Unreadable, $"The network answers in a way that its interface does not document ({status}).", status),
    };

    private static ApiAnswer.Failed Failed(PollFaultKind kind, string sentence, int status, TimeSpan? wait = null) =>
        new(new PollFault(kind, sentence, wait), status);
}

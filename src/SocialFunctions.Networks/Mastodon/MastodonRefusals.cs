using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>What a server means by a refusal, in words that name the setting.</summary>
internal static class MastodonRefusals
{
    public static readonly PollFault NoList = new(PollFaultKind.Unreadable, "The Mastodon server's answer is no list where its interface has one.");

    public static readonly PollFault NoAccount = new(PollFaultKind.Unreadable, "The Mastodon server does not say whose token it is.");

    private static readonly PollFault NoToken = new(
        PollFaultKind.Unauthorized, "The Mastodon server does not accept the setting AccessToken (401): it was revoked, or belongs to another server.");

    private static readonly PollFault NoScope = new(
        PollFaultKind.Refused,
        "The Mastodon server refuses this call (403): AccessToken needs the scopes read:accounts, read:notifications and read:statuses, "
        + "and the account must not be disabled.");

    public static PollFault? Of(ApiRefusal refusal) => refusal.Status switch
    {
        401 => NoToken,
        403 => NoScope,
        429 => new PollFault(PollFaultKind.Throttled, "The Mastodon server's limit of calls in five minutes is used up (429).", refusal.Wait),
        _ => null,
    };
}

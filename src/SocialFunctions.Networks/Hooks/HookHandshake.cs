namespace SocialFunctions.Networks.Hooks;

/// <summary>The answer to a network's handshake: a text with status 200, a refusal with an empty body, or a question to our own records.</summary>
public abstract record HookHandshake
{
    private HookHandshake()
    {
    }

    public sealed record Echo(string Text, string ContentType) : HookHandshake;

    public sealed record Refused : HookHandshake;

    /// <summary>A hub asks about a subscription: echoed (200) only where the subscriptions say that we asked for just this, else 404.</summary>
    /// <param name="Subject">Which of ours, from the address.</param>
    /// <param name="Mode"><c>subscribe</c>, <c>unsubscribe</c> or <c>denied</c>.</param>
    /// <param name="Lease">How long the hub will push; null when it does not say.</param>
    public sealed record Subscription(string Subject, string Mode, string Topic, string Challenge, TimeSpan? Lease) : HookHandshake
    {
        /// <summary>Why a hub denied it, in the hub's words; null when it does not say.</summary>
        public string? Reason { get; init; }
    }
}

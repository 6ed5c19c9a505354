namespace SocialFunctions.Networks.Hooks;

/// <summary>
/// What one network pushes: its handshake, its signature, its payload. The caller verifies before it reads, queues before it answers,
/// and keeps what is unreadable.
/// </summary>
public interface INetworkHook
{
    /// <summary>The segment of the route, such as <c>meta</c>; one hook may bring several networks.</summary>
    string Name { get; }

    /// <summary>The networks whose messages it brings.</summary>
    IReadOnlyList<string> Networks { get; }

    HookNeeds Needs { get; }

    /// <summary>True when what is pushed is what we subscribed to, each under its own subject: a call for another is answered 410.</summary>
    bool BySubscription => false;

    /// <summary>The status of a call that proves nothing; its body is empty.</summary>
    int RefusedStatus => 401;

    /// <summary>Answers the network's question whether this address is ours.</summary>
    HookHandshake Confirm(HookQuestion question, HookSecrets secrets);

    /// <summary>Checks the proof, a signature over the raw bytes where the network signs, in constant time and against every secret.</summary>
    ValueTask<HookProof> VerifyAsync(HookCall call, HookSecrets secrets, CancellationToken cancellationToken);

    /// <summary>Maps a verified body to mentions; never throws on what a network may send.</summary>
    HookContent Read(HookCall call, DateTimeOffset receivedAt);
}

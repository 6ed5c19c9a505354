namespace SocialFunctions.Networks.Hooks;

/// <summary>
/// What one network pushes: its handshake, its signature, its payload. Pure: no clock, no I/O.
/// The caller verifies before it reads, queues before it answers, and keeps what is unreadable.
/// </summary>
public interface INetworkHook
{
    /// <summary>The segment of the route, such as <c>meta</c>; one hook may bring several networks.</summary>
    string Name { get; }

    /// <summary>Answers the network's question whether this address is ours.</summary>
    HookHandshake Confirm(IReadOnlyDictionary<string, string> query, HookSecrets secrets);

    /// <summary>Checks the signature over the raw bytes, in constant time, against every secret.</summary>
    HookProof Verify(Func<string, string?> header, ReadOnlySpan<byte> body, HookSecrets secrets);

    /// <summary>Maps a verified body to mentions; never throws on what a network may send.</summary>
    HookContent Read(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt);
}

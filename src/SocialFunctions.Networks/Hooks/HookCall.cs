namespace SocialFunctions.Networks.Hooks;

/// <summary>One call of a webhook, as it came.</summary>
/// <param name="Subject">What stands in the address behind the hook's name; empty when nothing does.</param>
/// <param name="Header">Finds a header by its name, without regard to case.</param>
/// <param name="Body">The raw bytes: what is signed.</param>
public sealed record HookCall(string Subject, Func<string, string?> Header, ReadOnlyMemory<byte> Body)
{
    /// <summary>What was subscribed to: where relative links start. Null where nothing was.</summary>
    public Uri? Origin { get; init; }
}

namespace SocialFunctions.Networks.Hooks;

/// <summary>The answer to a network's handshake: a text with status 200, or a refusal with an empty body.</summary>
public abstract record HookHandshake
{
    private HookHandshake()
    {
    }

    public sealed record Echo(string Text, string ContentType) : HookHandshake;

    public sealed record Refused : HookHandshake;
}

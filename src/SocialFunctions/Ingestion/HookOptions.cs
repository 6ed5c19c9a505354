namespace SocialFunctions.Ingestion;

/// <summary>One webhook: <c>Hooks__{name}__…</c>. There is no way to run one unverified.</summary>
public sealed class HookOptions
{
    public const string SectionName = "Hooks";

    public bool Enabled { get; set; }

    /// <summary>What signs bodies: the current one first, then the one before; at least 16 characters each.</summary>
    public IList<string> AppSecrets { get; } = [];

    /// <summary>What proves the handshake; at least 16 characters each.</summary>
    public IList<string> VerifyTokens { get; } = [];
}

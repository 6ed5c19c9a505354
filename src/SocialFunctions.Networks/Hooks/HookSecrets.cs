namespace SocialFunctions.Networks.Hooks;

/// <summary>
/// The secrets of one hook: several of each, so that one can be rotated without losing a push.
/// Short ones do not come in: an empty key would let anybody sign.
/// </summary>
public sealed record HookSecrets
{
    /// <summary>Shortest secret, in characters.</summary>
    public const int MinimumLength = 16;

    public HookSecrets(
        IReadOnlyList<string> appSecrets, IReadOnlyList<string> verifyTokens, IReadOnlyDictionary<string, string>? values = null)
    {
        Values = values ?? new Dictionary<string, string>();
        AppSecrets = LongEnough(appSecrets, nameof(appSecrets));
        VerifyTokens = LongEnough(verifyTokens, nameof(verifyTokens));
    }

    /// <summary>Sign bodies; the current one first.</summary>
    public IReadOnlyList<string> AppSecrets { get; }

    /// <summary>Prove the handshake; the current one first.</summary>
    public IReadOnlyList<string> VerifyTokens { get; }

    /// <summary>Further settings, such as <c>Audience</c>: those that <see cref="HookNeeds.Values"/> names.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>A record would print its members: secrets never reach a log.</summary>
    public override string ToString() => $"{AppSecrets.Count} app secrets, {VerifyTokens.Count} verify tokens";

    private static string[] LongEnough(IReadOnlyList<string> secrets, string name) =>
        secrets.All(secret => !string.IsNullOrWhiteSpace(secret) && secret.Length >= MinimumLength)
            ? [.. secrets]
            : throw new ArgumentException($"A secret of a hook has at least {MinimumLength} characters.", name);
}

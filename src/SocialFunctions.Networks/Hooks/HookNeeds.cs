namespace SocialFunctions.Networks.Hooks;

/// <summary>What a webhook must be given before it may be enabled: there is no way to run one unverified.</summary>
/// <param name="Values">Names of further settings, such as <c>Audience</c>.</param>
public sealed record HookNeeds(bool AppSecrets = true, bool VerifyTokens = false, params IReadOnlyList<string> Values);

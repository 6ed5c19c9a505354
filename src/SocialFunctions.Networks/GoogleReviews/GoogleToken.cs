using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Networks.GoogleReviews;

/// <summary>
/// The token that Pub/Sub sends with a push, checked whole: signed by Google (RS256), issued by Google, for our audience, in time, and by
/// the one service account that our subscription runs as. An audience alone proves nothing: anybody can have Google sign one.
/// </summary>
internal sealed class GoogleToken(GoogleKeys keys, TimeProvider clock)
{
    public const string Audience = "Audience";
    public const string ServiceAccount = "ServiceAccount";

    private const string Scheme = "Bearer ";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
    private static readonly string[] Issuers = ["https://accounts.google.com", "accounts.google.com"];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    public async Task<HookProof> CheckAsync(string? header, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(header))
            return HookProof.Missing;
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || Read(header[Scheme.Length..].Trim()) is not { } token)
            return HookProof.Malformed;

        // What a forger can get wrong without a key is looked at first: only a token that claims to be ours may make us ask for keys.
        if (token.Alg != SecurityAlgorithms.RsaSha256 || !IsOurs(token, values) || await keys.FindAsync(token.Kid, cancellationToken) is not { } key)
            return HookProof.Wrong;
        var result = await handler.ValidateTokenAsync(token.EncodedToken, Demands(values[Audience], key));
        return result.IsValid ? HookProof.Genuine : HookProof.Wrong;
    }

    private JsonWebToken? Read(string text)
    {
        try
        {
            return handler.CanReadToken(text) ? handler.ReadJsonWebToken(text) : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private static bool IsOurs(JsonWebToken token, IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(Audience, out var audience) && token.Audiences.Contains(audience, StringComparer.Ordinal)
        && values.TryGetValue(ServiceAccount, out var account) && Claim(token, "email") == account
        && token.TryGetPayloadValue<bool>("email_verified", out var isVerified) && isVerified
        && Issuers.Contains(token.Issuer, StringComparer.Ordinal);

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private TokenValidationParameters Demands(string audience, SecurityKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        ValidIssuers = Issuers,
        ValidAudience = audience,
        RequireSignedTokens = true,
        RequireExpirationTime = true,

        // By our clock, which tests set.
        LifetimeValidator = (notBefore, expires, _, _) => expires is not null && IsInTime(notBefore, expires.Value),
    };

    private bool IsInTime(DateTime? notBefore, DateTime expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now < expires + Skew && (notBefore is null || notBefore <= now + Skew);
    }
}

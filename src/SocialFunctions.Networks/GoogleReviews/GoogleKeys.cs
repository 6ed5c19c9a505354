using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.GoogleReviews;

/// <summary>
/// The keys with which Google signs tokens, kept for as long as their Cache-Control says. A key that is not among them makes us ask once
/// more, as Google changes them; at most once a minute, so that made-up key names cannot make us flood Google.
/// </summary>
internal sealed class GoogleKeys(ApiClient api, Uri address) : IDisposable
{
    public static readonly Uri Published = new("https://www.googleapis.com/oauth2/v3/certs");

    private static readonly TimeSpan Floor = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim asking = new(1, 1);
    private volatile Known known = new(new Dictionary<string, SecurityKey>(), DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    private sealed record Known(IReadOnlyDictionary<string, SecurityKey> Keys, DateTimeOffset Until, DateTimeOffset AskedAt);

    public void Dispose() => asking.Dispose();

    /// <summary>Null when Google publishes no such key, or cannot be asked now.</summary>
    public async ValueTask<SecurityKey?> FindAsync(string? id, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(id))
            return null;
        if (Fresh(id) is { } key)
            return key;

        await asking.WaitAsync(cancellationToken);
        try
        {
            if (Fresh(id) is null && api.Clock.GetUtcNow() - known.AskedAt >= Floor)
                known = await AskAsync(cancellationToken);
            return Fresh(id);
        }
        finally
        {
            asking.Release();
        }
    }

    private SecurityKey? Fresh(string id) => known.Until > api.Clock.GetUtcNow() ? known.Keys.GetValueOrDefault(id) : null;

    private async Task<Known> AskAsync(CancellationToken cancellationToken)
    {
        TimeSpan? age = null;
        var call = new ApiCall
        {
            Address = address,
            Limits = (response, _) =>
            {
                // The only look that a caller gets at an answer's headers.
                age = response.Headers.CacheControl is { NoStore: false, NoCache: false } control ? control.MaxAge : TimeSpan.Zero;
                return null;
            },
        };
        var answer = await api.SendAsync(call, new PollMeter(BudgetUnit.Calls, decimal.MaxValue), cancellationToken);
        var now = api.Clock.GetUtcNow();
        var keys = answer is ApiAnswer.Json { Root: var root }
            ? root.Items("keys").Select(Key).OfType<SecurityKey>().DistinctBy(one => one.KeyId).ToDictionary(one => one.KeyId, StringComparer.Ordinal)
            : [];

        // What we have outlives a failure to get more, up to the time that was promised for it.
        return keys.Count > 0
            ? new Known(keys, now + Within(age), now)
            : known with { AskedAt = now };
    }

    /// <summary>At least the floor: else an answer without Cache-Control would be of no use even once.</summary>
    private static TimeSpan Within(TimeSpan? age) => age is null || age < Floor ? Floor : age > Longest ? Longest : age.Value;

    private static RsaSecurityKey? Key(JsonElement key)
    {
        if (key.Text("kty") != "RSA" || key.Id("kid") is not { } id || key.Text("n") is not { } modulus || key.Text("e") is not { } exponent)
            return null;
        try
        {
            var parameters = new RSAParameters
            {
                Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent),
            };
            return new RsaSecurityKey(parameters) { KeyId = id };
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

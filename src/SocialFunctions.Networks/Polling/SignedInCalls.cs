using System.Text.Json;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Polling;

/// <summary>
/// Calls with an access token that a refresh token renews: before it runs out, and once when it is refused. Not for several threads.
/// </summary>
internal sealed class SignedInCalls(ApiClient api, PollRequest request, TokenExchange exchange)
{
    /// <summary>A token that runs out during a call is of no use.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private AccessToken? token = Read(request.Session);
    private PollPage.Session? session;

    /// <summary>What to keep for the next request: once after each renewal, else null.</summary>
    public PollPage.Session? TakeSession()
    {
        var taken = session;
        session = null;
        return taken;
    }

    public async Task<ApiAnswer> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        for (var renewed = false; ; renewed = true)
        {
            if ((renewed || token is null || token.ExpiresAt <= api.Clock.GetUtcNow()) && await RenewAsync(cancellationToken) is { } failed)
                return failed;
            var headers = new Dictionary<string, string>(call.Headers) { ["Authorization"] = $"Bearer {token!.Value}" };
            var answer = await api.SendAsync(call with { Headers = headers }, request.Meter, cancellationToken);
            if (renewed || answer is not ApiAnswer.Failed { Status: 401 })
                return answer;
        }
    }

    private async Task<ApiAnswer.Failed?> RenewAsync(CancellationToken cancellationToken)
    {
        switch (await api.SendAsync(exchange.Call(), request.Meter, cancellationToken))
        {
            case ApiAnswer.Failed failed:
                return failed;
            case ApiAnswer.Json { Root: var root } when root.Id("access_token") is { } value:
                var now = api.Clock.GetUtcNow();
                token = new AccessToken(value, now.AddSeconds(Seconds(root, "expires_in") ?? 3_600) - Margin);

                // Only LinkedIn's refresh tokens run out, and only its answer says when.
                var signInBy = Seconds(root, "refresh_token_expires_in") is { } left ? now.AddSeconds(left) : (DateTimeOffset?)null;
                session = new PollPage.Session(JsonSerializer.Serialize(token, AccessTokenJson.Default.AccessToken), signInBy);
                return null;
            default:
                return new ApiAnswer.Failed(new PollFault(PollFaultKind.Unreadable, "The network's answer to the refresh token holds no access token."));
        }
    }

    private static double? Seconds(JsonElement root, string name) =>
        root.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var seconds) && seconds is > 0 and < 1e9 ? seconds : null;

    private static AccessToken? Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return null;
        try
        {
            return JsonSerializer.Deserialize(json, AccessTokenJson.Default.AccessToken) is { Value.Length: > 0 } token ? token : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

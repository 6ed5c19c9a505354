using System.Text;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>Changes a refresh token for an access token of two hours.</summary>
internal static class XSignIn
{
    private static readonly PollFault NoToken = new(
        PollFaultKind.Unauthorized, "The X connector has no token: set BearerToken, or ClientId and RefreshToken of a signed-in account.");

    private static readonly PollFault Void = new(
        PollFaultKind.Unauthorized, "X does not renew the account's sign-in: sign it in again and set its new RefreshToken.");

    private static readonly PollFault Odd = new(PollFaultKind.Unreadable, "X's answer to the renewal of the sign-in holds no token.");

    /// <returns>The session, or why there is none.</returns>
    public static async Task<(XSession? Session, PollFault? Fault)> RenewAsync(
        ApiClient api, PollRequest request, XSession? last, CancellationToken cancellationToken)
    {
        var connector = request.Connector;
        if (connector.Find(XSettings.ClientId) is not { } client || connector.Find(XSettings.RefreshToken) is not { } configured)
            return (null, NoToken);

        var refresh = last?.RefreshToken ?? configured;
        var now = api.Clock.GetUtcNow();
        return await api.SendAsync(Call(connector, client, refresh), request.Meter, cancellationToken) switch
        {
            ApiAnswer.Json { Root: var root } when root.Text("access_token") is { Length: > 0 } token => (new XSession(
                token,
                root.Text("refresh_token") is { Length: > 0 } next ? next : refresh,
                now + TimeSpan.FromSeconds(XCounters.Number(root, "expires_in") is { } seconds and <= 86_400 ? seconds : 7_200),
                XSession.SourceOf(connector)), null),
            ApiAnswer.Failed failed => (null, failed.Fault),
            _ => (null, Odd),
        };
    }

    private static ApiCall Call(Connector connector, string client, string refresh) => new()
    {
        Method = HttpMethod.Post,
        Address = XSettings.Address(connector, "/2/oauth2/token"),
        Headers = connector.Find(XSettings.ClientSecret) is { } secret
            ? new Dictionary<string, string> { ["Authorization"] = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:{secret}"))}" }
            : [],
        Body = () => new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = refresh,
            ["client_id"] = client,
        }),
        Refusal = answer => answer.Status is 400 or 401 or 403 ? Void : null,
        Limits = (_, _) => null,
    };
}

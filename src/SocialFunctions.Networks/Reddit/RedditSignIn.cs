using System.Text;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Reddit;

/// <summary>Gets an access token, by the refresh token or the account's password.</summary>
internal static class RedditSignIn
{
    private const long Usual = 86_400;

    /// <returns>The session, or why there is none.</returns>
    public static async Task<(RedditSession? Session, PollFault? Fault)> AskAsync(
        ApiClient api, PollRequest request, CancellationToken cancellationToken)
    {
        if (Grant(request.Connector) is not { } grant)
            return (null, RedditRefusals.NoWayIn);
        var now = api.Clock.GetUtcNow();
        var answer = await api.SendAsync(Call(request.Connector, grant), request.Meter, cancellationToken);
        if (answer is ApiAnswer.Failed failed)
            return (null, failed.Fault);

        var root = ((ApiAnswer.Json)answer).Root;
        var seconds = root.Counter("expires_in") is { } given and > 0 and <= Usual ? given : Usual;
        return (new RedditSession(root.Text("access_token")!, now.AddSeconds(seconds), RedditSession.SourceOf(request.Connector)), null);
    }

    private static Dictionary<string, string>? Grant(Connector connector)
    {
        if (connector.Find(RedditSettings.RefreshToken) is { } token)
            return new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = token };
        return connector.Find(RedditSettings.Password) is { } password
            ? new Dictionary<string, string>
            {
                ["grant_type"] = "password",
                ["username"] = RedditSettings.UsernameOf(connector),
                ["password"] = password,
            }
            : null;
    }

    private static ApiCall Call(Connector connector, Dictionary<string, string> grant) => new()
    {
        Method = HttpMethod.Post,
        Address = RedditSettings.SignIn(connector),
        Headers = new Dictionary<string, string>
        {
            ["Authorization"] = "Basic " + Convert.ToBase64String(
                Encoding.UTF8.GetBytes($"{connector.Need(RedditSettings.ClientId)}:{connector.Find(RedditSettings.ClientSecret)}")),
            ["User-Agent"] = RedditSettings.UserAgent(connector),
        },
        Body = () => new FormUrlEncodedContent(grant),
        Refusal = RedditRefusals.OfSignIn,

        // Its own limit stops no other call, unless it has stopped this one.
        Limits = (response, now) => (int)response.StatusCode == 429 ? RateLimitHeaders.Read(response, now) : null,
    };
}

using System.Net.Http.Json;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>Gets a session: by the refresh token as long as that is good, for sign-ins are few.</summary>
internal static class BlueskySignIn
{
    /// <returns>The session, or why there is none.</returns>
    public static async Task<(BlueskySession? Session, PollFault? Fault)> RenewAsync(
        ApiClient api, PollRequest request, BlueskySession? last, CancellationToken cancellationToken)
    {
        if (last is not null)
        {
            var refreshed = await AskAsync(api, request, Refresh(request.Connector, last), cancellationToken);
            if (refreshed.Session is not null || refreshed.Fault!.Kind != PollFaultKind.Unauthorized)
                return refreshed;
        }

        return await AskAsync(api, request, Create(request.Connector), cancellationToken);
    }

    private static async Task<(BlueskySession? Session, PollFault? Fault)> AskAsync(
        ApiClient api, PollRequest request, ApiCall call, CancellationToken cancellationToken)
    {
        var answer = await api.SendAsync(call, request.Meter, cancellationToken);
        if (answer is ApiAnswer.Failed failed)
            return (null, failed.Fault);
        var session = BlueskySession.Read(((ApiAnswer.Json)answer).Root, request.Connector);
        return (session, session is null ? BlueskyRefusals.NoSession : null);
    }

    private static ApiCall Refresh(Connector connector, BlueskySession last) => new()
    {
        Method = HttpMethod.Post,
        Address = BlueskySettings.Address(connector, "com.atproto.server.refreshSession"),
        Headers = ApiCall.Bearer(last.RefreshJwt),
        Refusal = BlueskyRefusals.OfSignIn,
        Limits = LimitsOfSignIn,
    };

    private static ApiCall Create(Connector connector) => new()
    {
        Method = HttpMethod.Post,
        Address = BlueskySettings.Address(connector, "com.atproto.server.createSession"),
        Body = () => JsonContent.Create(new Dictionary<string, string>
        {
            ["identifier"] = BlueskySettings.IdentifierOf(connector),
            ["password"] = connector.Need(BlueskySettings.AppPassword),
        }),
        Refusal = BlueskyRefusals.OfSignIn,
        Limits = LimitsOfSignIn,
    };

    /// <summary>Its own limit stops no other call, unless it has stopped this one.</summary>
    private static RateLimit? LimitsOfSignIn(HttpResponseMessage response, DateTimeOffset now) =>
        (int)response.StatusCode == 429 ? RateLimitHeaders.Read(response, now) : null;
}

using System.Text.Json;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>Calls of LinkedIn's versioned interface on behalf of one connector. Not for several threads.</summary>
internal sealed class LinkedInApi
{
    /// <summary>Versions live for a year at least.</summary>
    private const string DefaultVersion = "202609";

    private static readonly Uri Home = new("https://api.linkedin.com/");
    private static readonly Uri Tokens = new("https://www.linkedin.com/oauth/v2/accessToken");

    private readonly ApiClient api;
    private readonly PollRequest request;
    private readonly SignedInCalls? signedIn;
    private readonly string? token;

    public LinkedInApi(ApiClient api, PollRequest request)
    {
        (this.api, this.request) = (api, request);
        var connector = request.Connector;
        var organization = connector.Need(LinkedInPoller.Organization);
        Page = $"urn:li:organization:{organization[(organization.LastIndexOf(':') + 1)..]}";
        token = connector.Find(LinkedInPoller.AccessToken);
        if (connector.Find(LinkedInPoller.RefreshToken) is { } refresh && connector.Find(LinkedInPoller.ClientId) is { } id
            && connector.Find(LinkedInPoller.ClientSecret) is { } secret)
        {
            var address = connector.BaseAddress is { } other ? new Uri(other, "oauth/v2/accessToken") : Tokens;
            signedIn = new SignedInCalls(api, request, new TokenExchange(address, id, secret, refresh));
        }
    }

    /// <summary>The brand's page, as an URN.</summary>
    public string Page { get; }

    public string EscapedPage => Uri.EscapeDataString(Page);

    public DateTimeOffset Now => api.Clock.GetUtcNow();

    /// <summary>That were made so far.</summary>
    public long Calls => request.Meter.Calls;

    public PollPage.Session? TakeSession() => signedIn?.TakeSession();

    /// <param name="start">Where in the list the page begins.</param>
    public Task<ApiAnswer> ListAsync(string path, int start, int count, CancellationToken cancellationToken) =>
        SendAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}start={start}&count={count}", start, LinkedInFaults.IsList, cancellationToken);

    public Task<ApiAnswer> OneAsync(string path, CancellationToken cancellationToken) => SendAsync(path, 0, LinkedInFaults.IsOne, cancellationToken);

    /// <summary>Several by their keys, in Rest.li's own notation of a list.</summary>
    public Task<ApiAnswer> BatchAsync(string path, IEnumerable<LinkedInUrn> urns, CancellationToken cancellationToken) =>
        SendAsync($"{path}?ids=List({string.Join(',', urns.Select(urn => urn.Escaped))})", 0, LinkedInFaults.IsBatch, cancellationToken, "BATCH_GET");

    private async Task<ApiAnswer> SendAsync(
        string path, int start, Func<JsonElement, bool> isAnswer, CancellationToken cancellationToken, string? method = null)
    {
        var headers = new Dictionary<string, string>
        {
            ["LinkedIn-Version"] = request.Connector.Find(LinkedInPoller.Version) ?? DefaultVersion,
            ["X-Restli-Protocol-Version"] = "2.0.0",
        };
        if (method is not null)
            headers["X-RestLi-Method"] = method;
        if (signedIn is null && token is not null)
            headers["Authorization"] = $"Bearer {token}";
        var call = new ApiCall
        {
            Address = new Uri(request.Connector.BaseAddress ?? Home, "rest/" + path),
            Headers = headers,
            Refusal = refusal => LinkedInFaults.Of(refusal, start, isAnswer, Now),
        };
        if (signedIn is not null)
            return await signedIn.SendAsync(call, cancellationToken);
        return token is not null
            ? await api.SendAsync(call, request.Meter, cancellationToken)
            : new ApiAnswer.Failed(new PollFault(
                PollFaultKind.Unauthorized, "The connector has no token: set AccessToken, or RefreshToken with ClientId and ClientSecret."));
    }
}

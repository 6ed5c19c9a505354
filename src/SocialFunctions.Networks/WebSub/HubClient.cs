using System.Globalization;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.WebSub;

/// <summary>Asks hubs to push, or to push no more: a form by POST, answered 202 and verified afterwards (W3C WebSub, section 5).</summary>
/// <param name="http">Over <see cref="GuardedHandler"/>: feeds name their hubs, and hubs redirect.</param>
public sealed class HubClient(HttpClient http, ApiOptions options, TimeProvider clock)
{
    private const int MaximumRedirects = 5;

    /// <summary>Null once the hub has taken the request.</summary>
    public async Task<PollFault?> AskAsync(HubRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await FollowAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PollFault(PollFaultKind.Unreachable, $"The hub did not answer within {options.Timeout.TotalSeconds:0.#} seconds.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return ForbiddenAddressException.Caused(error)
                ? new PollFault(PollFaultKind.ForbiddenAddress, "The hub's address is not on the public web.")
                : new PollFault(PollFaultKind.Unreachable, "The hub cannot be reached, or the connection broke.");
        }
    }

    private async Task<PollFault?> FollowAsync(HubRequest request, CancellationToken cancellationToken)
    {
        var address = request.Hub;
        for (var hop = 0; hop <= MaximumRedirects; hop++)
        {
            if (Safe(address) is not { } safe)
                return new PollFault(PollFaultKind.ForbiddenAddress, "The hub is not to be had by https: the secret of the subscription would travel in the open.");
            using var message = new HttpRequestMessage(HttpMethod.Post, safe) { Content = Form(request) };
            message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is not (307 or 308))
                return Fault((int)response.StatusCode, RetryAfter.Of(response, clock.GetUtcNow()));
            if (response.Headers.Location is not { } location || !Uri.TryCreate(safe, location, out address!))
                return new PollFault(PollFaultKind.Unreadable, "The hub redirects without saying where to.");
        }

        return new PollFault(PollFaultKind.Unreadable, $"The hub redirects more than {MaximumRedirects} times.");
    }

    /// <summary>
    /// Many feeds still name their hub by http, where https answers as well: the request holds a secret. What stays on this machine
    /// (a server of a test; the guard calls no other) may go without. Null when nothing safe is left.
    /// </summary>
    private static Uri? Safe(Uri hub) => hub switch
    {
        { IsAbsoluteUri: false } => null,
        { Scheme: "https" } => hub,
        { Scheme: "http", IsLoopback: true } => hub,
        { Scheme: "http", IsDefaultPort: true } => new UriBuilder(hub) { Scheme = "https", Port = -1 }.Uri,
        _ => null,
    };

    private static FormUrlEncodedContent Form(HubRequest request) => new(new Dictionary<string, string>
    {
        ["hub.callback"] = request.Callback.AbsoluteUri,
        ["hub.mode"] = request.Mode,
        ["hub.topic"] = request.Topic,
        ["hub.lease_seconds"] = ((long)request.Lease.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        ["hub.secret"] = request.Secret,

        // Hubs from before the recommendation want to be told how they may verify.
        ["hub.verify"] = "async",
    });

    private static PollFault? Fault(int status, TimeSpan? wait) => status switch
    {
        >= 200 and < 300 => null,
        429 => new(PollFaultKind.Throttled, "The hub says that it is asked too often (429).", wait),
        503 when wait is not null => new(PollFaultKind.Throttled, "The hub asks for a pause (503).", wait),
        408 or >= 500 => new(PollFaultKind.Unreachable, $"The hub has an error of its own ({status})."),
        404 or 410 => new(PollFaultKind.NotFound, $"There is no hub at the address that the feed names ({status})."),
        >= 400 => new(PollFaultKind.Refused, $"The hub refuses the request ({status}): it may not know this feed, or not reach Hooks__PublicAddress."),
        _ => new(PollFaultKind.Unreadable, $"The hub answers in a way that WebSub does not know ({status})."),
    };
}

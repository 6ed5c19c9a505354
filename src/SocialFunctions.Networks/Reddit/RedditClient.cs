using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Reddit;

/// <summary>Asks on behalf of one connector during one request, and gets a token where there is none or it has ended.</summary>
internal sealed class RedditClient(ApiClient api, PollRequest request)
{
    /// <summary>Two clocks differ, and a call takes its time.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(2);

    private RedditSession? _session = RedditSession.Kept(request);
    private PollPage.Session? _renewed;
    private bool _hasRenewed;

    /// <summary>To keep, once.</summary>
    public PollPage.Session? TakeRenewed()
    {
        var renewed = _renewed;
        _renewed = null;
        return renewed;
    }

    /// <param name="isContinued">True when the path holds a page token.</param>
    public async Task<ApiAnswer> AskAsync(string path, bool isContinued, CancellationToken cancellationToken)
    {
        if (!(_session?.ExpiresAt - Early > api.Clock.GetUtcNow()) && await RenewAsync(cancellationToken) is { } fault)
            return new ApiAnswer.Failed(fault);
        var answer = await SendAsync(path, isContinued, cancellationToken);

        // A token can end before its time: the account changed its password, or revoked the app.
        if (answer is not ApiAnswer.Failed { Status: 401 } || _hasRenewed)
            return answer;
        return await RenewAsync(cancellationToken) is { } refused ? new ApiAnswer.Failed(refused) : await SendAsync(path, isContinued, cancellationToken);
    }

    private Task<ApiAnswer> SendAsync(string path, bool isContinued, CancellationToken cancellationToken) => api.SendAsync(
        new ApiCall
        {
            Address = RedditSettings.Call(request.Connector, path),
            Headers = new Dictionary<string, string>(ApiCall.Bearer(_session!.AccessToken)) { ["User-Agent"] = RedditSettings.UserAgent(request.Connector) },
            Refusal = refusal => RedditRefusals.OfCall(refusal, isContinued),
        },
        request.Meter, cancellationToken);

    private async Task<PollFault?> RenewAsync(CancellationToken cancellationToken)
    {
        _hasRenewed = true;
        var (session, fault) = await RedditSignIn.AskAsync(api, request, cancellationToken);
        if (session is null)
            return fault;
        _session = session;
        _renewed = session.ToPage();
        return null;
    }
}

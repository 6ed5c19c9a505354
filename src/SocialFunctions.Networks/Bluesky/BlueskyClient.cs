using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>Asks on behalf of one connector during one request, and renews its session once where the token has expired.</summary>
internal sealed class BlueskyClient(ApiClient api, PollRequest request)
{
    private BlueskySession? _session = BlueskySession.Kept(request);
    private PollPage.Session? _renewed;
    private bool _hasRenewed;

    /// <summary>To keep as soon as the call is over: the refresh token before is void.</summary>
    public PollPage.Session? TakeRenewed()
    {
        var renewed = _renewed;
        _renewed = null;
        return renewed;
    }

    /// <param name="method">With its query, made by the account's DID.</param>
    /// <param name="isContinued">True when it holds a page token.</param>
    /// <returns>With the answer, the account's DID.</returns>
    public async Task<(ApiAnswer Answer, string Did)> AskAsync(Func<string, string> method, bool isContinued, CancellationToken cancellationToken)
    {
        if (_session is null && await RenewAsync(cancellationToken) is { } refused)
            return (new ApiAnswer.Failed(refused), "");
        var answer = await SendAsync(method, isContinued, cancellationToken);
        if (answer is ApiAnswer.Failed failed && failed.Fault == BlueskyRefusals.Expired && !_hasRenewed)
        {
            answer = await RenewAsync(cancellationToken) is { } fault
                ? new ApiAnswer.Failed(fault)
                : await SendAsync(method, isContinued, cancellationToken);
        }

        return (answer, _session?.Did ?? "");
    }

    private Task<ApiAnswer> SendAsync(Func<string, string> method, bool isContinued, CancellationToken cancellationToken) => api.SendAsync(
        new ApiCall
        {
            Address = BlueskySettings.Address(request.Connector, method(_session!.Did)),
            Headers = ApiCall.Bearer(_session.AccessJwt),
            Refusal = refusal => BlueskyRefusals.OfCall(refusal, isContinued),
        },
        request.Meter, cancellationToken);

    private async Task<PollFault?> RenewAsync(CancellationToken cancellationToken)
    {
        _hasRenewed = true;
        var (session, fault) = await BlueskySignIn.RenewAsync(api, request, _session, cancellationToken);
        if (session is null)
            return fault;
        _session = session;
        _renewed = session.ToPage();
        return null;
    }
}

using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>Asks on behalf of one connector during one request: by the app's token, or as the signed-in account, whose token it renews.</summary>
internal sealed class XClient(ApiClient api, PollRequest request)
{
    /// <summary>Two clocks differ, and a call takes its time.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(2);

    private readonly bool _signsIn = request.Connector.Find(XSettings.RefreshToken) is not null || request.Connector.Find(XSettings.BearerToken) is null;
    private XSession? _session = request.Connector.Find(XSettings.RefreshToken) is null ? null : XSession.Kept(request);
    private PollPage.Session? _renewed;
    private bool _hasRenewed;

    /// <summary>To keep, once, as soon as the call is over: the token before is void.</summary>
    public PollPage.Session? TakeRenewed()
    {
        var renewed = _renewed;
        _renewed = null;
        return renewed;
    }

    public async Task<ApiAnswer> AskAsync(Uri address, Func<ApiRefusal, PollFault?> refusal, CancellationToken cancellationToken)
    {
        if (_signsIn && !(_session?.ExpiresAt - Early > api.Clock.GetUtcNow()) && await RenewAsync(cancellationToken) is { } fault)
            return new ApiAnswer.Failed(fault);
        var answer = await SendAsync(address, refusal, cancellationToken);

        // A token can end before its time: the account changed its password, or signed in elsewhere.
        if (answer is not ApiAnswer.Failed { Status: 401 } || !_signsIn || _hasRenewed)
            return answer;
        return await RenewAsync(cancellationToken) is { } refused ? new ApiAnswer.Failed(refused) : await SendAsync(address, refusal, cancellationToken);
    }

    private async Task<ApiAnswer> SendAsync(Uri address, Func<ApiRefusal, PollFault?> refusal, CancellationToken cancellationToken) =>
        await api.SendAsync(
            new ApiCall
            {
                Address = address,
                Headers = ApiCall.Bearer(_signsIn ? _session!.AccessToken : request.Connector.Need(XSettings.BearerToken)),
                Refusal = refusal,
            },
            request.Meter, cancellationToken);

    private async Task<PollFault?> RenewAsync(CancellationToken cancellationToken)
    {
        _hasRenewed = true;
        var (session, fault) = await XSignIn.RenewAsync(api, request, _session, cancellationToken);
        if (session is null)
            return fault;
        _session = session;
        _renewed = session.ToPage();
        return null;
    }
}

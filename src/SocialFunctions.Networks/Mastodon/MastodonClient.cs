using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>Asks one server on behalf of one connector during one request.</summary>
internal sealed class MastodonClient(ApiClient api, PollRequest request)
{
    /// <summary>What statuses take; notifications take 80.</summary>
    private const int PageSize = 40;

    private MastodonSession? _session = MastodonSession.Kept(request);

    /// <summary>Null as long as it was not asked for.</summary>
    public string? OwnId => _session?.AccountId;

    public Task<ApiAnswer> AskAsync(string path, CancellationToken cancellationToken) => api.SendAsync(
        new ApiCall
        {
            Address = MastodonSettings.Address(request.Connector, path),
            Headers = ApiCall.Bearer(request.Connector.Need(MastodonSettings.AccessToken)),
            Refusal = MastodonRefusals.Of,
        },
        request.Meter, cancellationToken);

    public Task<ApiAnswer> AskPageAsync(PollCursor walk, CancellationToken cancellationToken)
    {
        var path = request.Stream.Name switch
        {
            // Else servers keep back what strangers write to an account that filters them, and customers are strangers.
            MastodonStreams.Mentions => "/api/v1/notifications?types[]=mention&types[]=quote&include_filtered=true",
            MastodonStreams.Own => $"/api/v1/accounts/{OwnId}/statuses?exclude_reblogs=true",
            _ => $"/api/v1/timelines/tag/{Uri.EscapeDataString(MastodonStreams.HashtagOf(request.Connector, request.Stream))}?",
        };
        var from = (walk.SinceId is { } since ? $"&since_id={since}" : "") + (walk.PageToken is { } max ? $"&max_id={max}" : "");
        return AskAsync($"{path}&limit={PageSize}{from}".Replace("?&", "?", StringComparison.Ordinal), cancellationToken);
    }

    /// <summary>Learns whose token it is, where it is not known yet.</summary>
    public async Task<(PollPage.Session? Session, PollFault? Fault)> SignInAsync(CancellationToken cancellationToken)
    {
        if (_session is not null)
            return (null, null);
        var answer = await AskAsync("/api/v1/accounts/verify_credentials", cancellationToken);
        if (answer is ApiAnswer.Failed failed)
            return (null, failed.Fault);
        if (MastodonId.Of(((ApiAnswer.Json)answer).Root, "id") is not { } id)
            return (null, MastodonRefusals.NoAccount);
        _session = new MastodonSession(id, MastodonSession.SourceOf(request.Connector));
        return (_session.ToPage(), null);
    }
}

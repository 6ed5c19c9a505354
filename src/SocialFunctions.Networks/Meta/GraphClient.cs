using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Meta;

/// <summary>Reads Meta's Graph API.</summary>
/// <param name="permissions">What a token of this network needs, for the operator.</param>
internal sealed class GraphClient(ApiClient api, string permissions)
{
    public TimeProvider Clock => api.Clock;

    public Task<ApiAnswer> GetAsync(
        PollRequest request, string path, IReadOnlyDictionary<string, string> query, bool isContinued, CancellationToken cancellationToken)
    {
        var call = new ApiCall
        {
            Address = GraphSettings.Address(request.Connector, path, query),
            Headers = ApiCall.Bearer(request.Connector.Need(GraphSettings.AccessToken)),
            Refusal = refusal => GraphErrors.Of(refusal, permissions, isContinued),
            Limits = GraphUsage.Read,
        };
        return api.SendAsync(call, request.Meter, cancellationToken);
    }

    /// <summary>One object by its fields.</summary>
    public Task<ApiAnswer> GetAsync(PollRequest request, string path, string fields, CancellationToken cancellationToken) =>
        GetAsync(request, path, new Dictionary<string, string> { ["fields"] = fields }, isContinued: false, cancellationToken);
}

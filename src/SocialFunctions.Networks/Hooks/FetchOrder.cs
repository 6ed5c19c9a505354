namespace SocialFunctions.Networks.Hooks;

/// <summary>A push that brings only ids: what it names is fetched afterwards, by a connector of that network.</summary>
/// <param name="Reference">What to fetch, in the network's own words; understood by its <see cref="Polling.IFetcher"/>.</param>
/// <param name="AccountId">The network's id of the account that was pushed for; null when the push does not say.</param>
public sealed record FetchOrder(string Network, string Reference, string? AccountId = null)
{
    /// <summary>The network's name of the push, the same in each redelivery; null where a redelivery repeats the body byte by byte.</summary>
    public string? Push { get; init; }
}

using System.Text.Json;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.YouTube;

/// <summary>Lists of the YouTube Data API v3, a page a call.</summary>
internal sealed class YouTubeApi(ApiClient api)
{
    public const string Key = "ApiKey";

    private static readonly Uri Home = new("https://www.googleapis.com/");

    public DateTimeOffset Now => api.Clock.GetUtcNow();

    /// <param name="resource">Such as <c>commentThreads</c>; each list costs one unit, but <c>search</c>, which has calls of its own.</param>
    public Task<ApiAnswer> ListAsync(
        PollRequest request, string resource, IEnumerable<(string Name, string? Value)> parameters, CancellationToken cancellationToken)
    {
        var isSearch = resource == "search";
        var given = parameters.Where(one => one.Value is not null).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}");
        var call = new ApiCall
        {
            Address = new Uri(request.Connector.BaseAddress ?? Home, $"youtube/v3/{resource}?{string.Join('&', given)}"),

            // Not in the address, which proxies and logs keep.
            Headers = new Dictionary<string, string> { ["X-Goog-Api-Key"] = request.Connector.Need(Key) },
            Units = isSearch ? 0 : 1,
            Refusal = refusal => YouTubeFaults.Of(refusal, isSearch, Now),
        };
        return api.SendAsync(call, request.Meter, cancellationToken);
    }

    public static IReadOnlyList<JsonElement> Items(ApiAnswer.Json answer) => [.. answer.Root.Items("items")];

    public static string? NextPage(ApiAnswer.Json answer) => answer.Root.Id("nextPageToken");
}

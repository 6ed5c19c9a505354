using System.Net;
using Microsoft.Extensions.Configuration;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>The HTTP client for addresses that strangers may choose: it calls no private address, but for those that the settings allow.</summary>
internal static class PollingClient
{
    /// <summary>Such as <c>Polling__AllowedAddresses__0</c> = <c>127.0.0.1:8080</c>: a feed inside one's own network.</summary>
    private const string AllowedSetting = "Polling:AllowedAddresses";

    /// <summary>Made before the settings are checked, since what checks them asks the networks what they need: a wrong address is left out here.</summary>
    public static HttpClient Create(IConfiguration configuration) => new(GuardedHandler.Create(
        [.. Allowed(configuration).Select(address => IPEndPoint.TryParse(address, out var parsed) ? parsed : null).OfType<IPEndPoint>()]));

    public static IEnumerable<string> Problems(IConfiguration configuration) => Allowed(configuration)
        .Select((address, at) => (address, at))
        .Where(one => !IPEndPoint.TryParse(one.address, out var parsed) || parsed.Port == 0)
        .Select(one => $"{AllowedSetting.Replace(":", "__", StringComparison.Ordinal)}__{one.at} must be an address and a port, such as 127.0.0.1:8080.");

    private static string[] Allowed(IConfiguration configuration) => configuration.GetSection(AllowedSetting).Get<string[]>() ?? [];
}

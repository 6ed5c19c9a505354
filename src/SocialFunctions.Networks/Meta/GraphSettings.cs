using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Meta;

/// <summary>What the connectors of Facebook and Instagram are both told, and what every call makes of it.</summary>
internal static class GraphSettings
{
    public const string AccessToken = "AccessToken";
    public const string AppSecret = "AppSecret";
    public const string GraphVersion = "GraphVersion";

    private const string DefaultVersion = "v25.0";
    private static readonly Uri Graph = new("https://graph.facebook.com");

    /// <param name="token">What kind of token the network wants.</param>
    public static IEnumerable<ConnectorSetting> Shared(string token) =>
    [
        new(AccessToken, token, Secret: true),
        new(AppSecret, "The app's secret; given, each call proves that it comes from the app, as Meta lets an app require.", Required: false, Secret: true),
        new(GraphVersion, $"The version of Meta's Graph API to call, such as {DefaultVersion} (the default).", Required: false),
    ];

    /// <summary>Without the token, which goes into a header: addresses are logged on the way, headers are not.</summary>
    public static Uri Address(Connector connector, string path, IReadOnlyDictionary<string, string> query)
    {
        var given = connector.Find(GraphVersion) ?? DefaultVersion;
        var version = given.StartsWith('v') ? given : "v" + given;
        var pairs = query.Concat(Proof(connector)).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        var root = (connector.BaseAddress ?? Graph).AbsoluteUri.TrimEnd('/');
        return new Uri($"{root}/{Uri.EscapeDataString(version)}/{path}?{string.Join('&', pairs)}");
    }

    private static IEnumerable<KeyValuePair<string, string>> Proof(Connector connector)
    {
        if (connector.Find(AppSecret) is not { } secret)
            return [];
        var proof = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(connector.Need(AccessToken)));
        return [new("appsecret_proof", Convert.ToHexStringLower(proof))];
    }
}

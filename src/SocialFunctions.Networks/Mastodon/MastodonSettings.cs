using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>What a connector of Mastodon is told.</summary>
internal static class MastodonSettings
{
    public const string Server = "Server";
    public const string AccessToken = "AccessToken";
    public const string Hashtags = "Hashtags";

    public static readonly PollFault NoServer = new(
        PollFaultKind.Refused, "The setting Server is no server's name: write it as in social.example.org or https://social.example.org.");

    public static IReadOnlyList<ConnectorSetting> All { get; } =
    [
        new(Server, "The account's server, such as social.example.org."),
        new(AccessToken, "The token of an application of the account, with scopes read:accounts, read:notifications and read:statuses.", Secret: true),
        new(Hashtags, "Hashtags to read, as the server knows them, without #.", Required: false, Several: true),
    ];

    /// <summary>The name by which the server's local ids are told from other servers'; null when the setting is no name.</summary>
    public static string? Host(Connector connector) => Origin(connector)?.Authority;

    /// <exception cref="InvalidOperationException">When the setting is no name, which <see cref="Host"/> says.</exception>
    public static Uri Address(Connector connector, string path)
    {
        var origin = connector.BaseAddress ?? Origin(connector) ?? throw new InvalidOperationException(NoServer.Sentence);
        return new Uri(origin.AbsoluteUri.TrimEnd('/') + path);
    }

    private static Uri? Origin(Connector connector)
    {
        var given = connector.Need(Server);
        var text = given.Contains("://", StringComparison.Ordinal) ? given : "https://" + given;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0
               && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? new Uri(uri.GetLeftPart(UriPartial.Authority))
            : null;
    }
}

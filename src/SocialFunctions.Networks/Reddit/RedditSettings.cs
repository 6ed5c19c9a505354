using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Reddit;

/// <summary>What a connector of Reddit is told.</summary>
internal static class RedditSettings
{
    public const string Username = "Username";
    public const string ClientId = "ClientId";
    public const string ClientSecret = "ClientSecret";
    public const string Password = "Password";
    public const string RefreshToken = "RefreshToken";
    public const string Searches = "Searches";
    public const string Subreddits = "Subreddits";

    private static readonly Uri Site = new("https://www.reddit.com");
    private static readonly Uri Api = new("https://oauth.reddit.com");

    public static IReadOnlyList<ConnectorSetting> All { get; } =
    [
        new(Username, "The account's name, without u/."),
        new(ClientId, "The id of the app that the account registered with Reddit."),
        new(ClientSecret, "The app's secret; an installed app has none.", Required: false, Secret: true),
        new(RefreshToken, "What permanent authorisation with scopes identity, history, privatemessages and read gave; with it no password is needed.",
            Required: false, Secret: true),
        new(Password, "The account's password, for an app of type script, where there is no RefreshToken.", Required: false, Secret: true),
        new(Searches, "What to search posts for in all of Reddit.", Required: false, Several: true),
        new(Subreddits, "Communities whose every post and comment is read, such as the brand's own, without r/.", Required: false, Several: true),
    ];

    public static string UsernameOf(Connector connector)
    {
        var name = connector.Need(Username).TrimStart('/');
        return name.StartsWith("u/", StringComparison.OrdinalIgnoreCase) ? name[2..] : name;
    }

    /// <summary>Reddit throttles callers that do not say which app they are and whose.</summary>
    public static string UserAgent(Connector connector) => $"web:SocialFunctions.{connector.Need(ClientId)}:1.0 (by /u/{UsernameOf(connector)})";

    public static Uri SignIn(Connector connector) => Address(connector, Site, "/api/v1/access_token");

    public static Uri Call(Connector connector, string path) => Address(connector, Api, path);

    private static Uri Address(Connector connector, Uri usual, string path) =>
        new((connector.BaseAddress ?? usual).AbsoluteUri.TrimEnd('/') + path);
}

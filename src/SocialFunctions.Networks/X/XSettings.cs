using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>What a connector of X is told.</summary>
internal static class XSettings
{
    public const string UserId = "UserId";
    public const string Handle = "Handle";
    public const string BearerToken = "BearerToken";
    public const string ClientId = "ClientId";
    public const string ClientSecret = "ClientSecret";
    public const string RefreshToken = "RefreshToken";
    public const string OwnsApp = "OwnsApp";
    public const string Searches = "Searches";

    public static IReadOnlyList<ConnectorSetting> All { get; } =
    [
        new(UserId, "The brand's account: its number, not its handle."),
        new(Handle, "The account's handle, for links to its own posts.", Required: false),
        new(BearerToken, "The app-only token of the developer app; not needed where an account is signed in by ClientId and RefreshToken.", Required: false, Secret: true),
        new(ClientId, "The OAuth 2 client id of the developer app, to read as the signed-in account.", Required: false),
        new(ClientSecret, "The OAuth 2 client secret; only confidential apps have one.", Required: false, Secret: true),
        new(RefreshToken, "What signing in with scopes tweet.read, users.read and offline.access gave; it is renewed by itself afterwards.", Required: false, Secret: true),
        new(OwnsApp, "Set to true when the signed-in account owns the developer app: its own posts and mentions then cost $0.001 instead of $0.005.", Required: false),
        new(Searches, "Queries of recent search, each at most 498 characters; reposts are left out by themselves.", Required: false, Several: true),
    ];

    public static Uri Address(Connector connector, string path) =>
        new((connector.BaseAddress?.AbsoluteUri ?? "https://api.x.com").TrimEnd('/') + path);
}

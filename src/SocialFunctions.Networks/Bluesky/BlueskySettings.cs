using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>What a connector of Bluesky is told.</summary>
internal static class BlueskySettings
{
    public const string Identifier = "Identifier";
    public const string AppPassword = "AppPassword";
    public const string Searches = "Searches";

    public static IReadOnlyList<ConnectorSetting> All { get; } =
    [
        new(Identifier, "The account's handle or DID, without @; one on a server of its own is read there by BaseAddress."),
        new(AppPassword, "An app password of the account (Settings, Privacy and security), not the account's own.", Secret: true),
        new(Searches, "What to search posts for, as in Bluesky's own search: words, \"phrases\", #tags, domain:example.org.", Required: false, Several: true),
    ];

    /// <summary>People write it as <c>@name.example</c>, which the server takes for somebody else.</summary>
    public static string IdentifierOf(Connector connector) => connector.Need(Identifier).TrimStart('@');

    public static Uri Address(Connector connector, string method) =>
        new((connector.BaseAddress?.AbsoluteUri ?? "https://bsky.social").TrimEnd('/') + "/xrpc/" + method);
}

using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>The lists that an account is read from.</summary>
internal static class MastodonStreams
{
    public const string Mentions = "mentions";
    public const string Own = "own";

    private const string Prefix = "tag";

    public static IReadOnlyList<PollStream> Of(Connector connector) =>
    [
        new(Mentions, StreamWeight.Mentions),
        new(Own, StreamWeight.Own),
        .. Hashtags(connector).Select(tag => new PollStream(StreamName.Of(Prefix, tag), StreamWeight.Search)),
    ];

    public static string HashtagOf(Connector connector, PollStream stream) =>
        Hashtags(connector).First(tag => StreamName.Of(Prefix, tag) == stream.Name);

    /// <summary>Servers compare them without regard to case.</summary>
    private static IEnumerable<string> Hashtags(Connector connector) => connector.All(MastodonSettings.Hashtags)
        .Select(tag => tag.TrimStart('#').ToLowerInvariant()).Where(tag => tag.Length > 0).Distinct();
}

using System.Globalization;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>The lists that an account is read from.</summary>
internal static class BlueskyStreams
{
    public const string Mentions = "mentions";
    public const string Own = "own";

    private const string Prefix = "search";

    public static IReadOnlyList<PollStream> Of(Connector connector) =>
    [
        new(Mentions, StreamWeight.Mentions),
        new(Own, StreamWeight.Own),
        .. connector.All(BlueskySettings.Searches).Distinct(StringComparer.Ordinal)
            .Select(search => new PollStream(StreamName.Of(Prefix, search), StreamWeight.Search)),
    ];

    /// <summary>
    /// The method and its query for a page. Without <c>priority=false</c>, an account that set it hears only whom it follows.
    /// </summary>
    public static string Method(PollRequest request, PollCursor walk, string did) => request.Stream.Name switch
    {
        Mentions => $"app.bsky.notification.listNotifications?limit=100&reasons=mention&reasons=reply&reasons=quote&priority=false{Cursor(walk)}",
        Own => $"app.bsky.feed.getAuthorFeed?actor={Uri.EscapeDataString(did)}&filter=posts_with_replies&limit=100{Cursor(walk)}",
        _ => $"app.bsky.feed.searchPosts?q={Uri.EscapeDataString(Search(request))}&sort=latest&limit=100{Since(walk)}{Cursor(walk)}",
    };

    /// <summary>The member of the answer that holds the entries.</summary>
    public static string List(PollStream stream) => stream.Name switch
    {
        Mentions => "notifications",
        Own => "feed",
        _ => "posts",
    };

    private static string Search(PollRequest request) =>
        request.Connector.All(BlueskySettings.Searches).First(search => StreamName.Of(Prefix, search) == request.Stream.Name);

    private static string Cursor(PollCursor walk) => walk.PageToken is { } token ? $"&cursor={Uri.EscapeDataString(token)}" : "";

    private static string Since(PollCursor walk) => TimeWalk.Floor(walk) is { } floor
        ? $"&since={floor.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}"
        : "";
}

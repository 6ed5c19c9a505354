using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Reddit;

/// <summary>The listings that an account is read from.</summary>
internal static class RedditStreams
{
    public const string Mentions = "mentions";

    /// <summary>Answers to the account's posts and comments, and private messages.</summary>
    public const string Inbox = "inbox";

    public const string Own = "own";

    private const string Search = "search";
    private const string Posts = "posts";
    private const string Comments = "comments";

    public static IReadOnlyList<PollStream> Of(Connector connector) =>
    [
        new(Mentions, StreamWeight.Mentions),
        new(Inbox, StreamWeight.Mentions),
        new(Own, StreamWeight.Own),
        .. Searches(connector).Select(query => new PollStream(StreamName.Of(Search, query), StreamWeight.Search, ReleasedLate: true)),
        .. Subreddits(connector).SelectMany(name => new[] { Posts, Comments }.Select(kind => new PollStream(StreamName.Of(kind, name), StreamWeight.Search, ReleasedLate: true))),
    ];

    /// <summary>The path of a page. <c>raw_json</c> keeps Reddit from escaping <c>&lt; &gt; &amp;</c> in what people wrote.</summary>
    public static string Path(Connector connector, PollStream stream, PollCursor walk)
    {
        var after = walk.PageToken is { } token ? $"&after={Uri.EscapeDataString(token)}" : "";
        return $"{Listing(connector, stream)}limit=100&raw_json=1{after}";
    }

    private static string Listing(Connector connector, PollStream stream)
    {
        switch (stream.Name)
        {
            case Mentions:
                return "/message/mentions?mark=false&";
            case Inbox:
                return "/message/inbox?mark=false&";
            case Own:
                return $"/user/{Uri.EscapeDataString(RedditSettings.UsernameOf(connector))}/overview?sort=new&";
        }

        if (Searches(connector).FirstOrDefault(query => StreamName.Of(Search, query) == stream.Name) is { } sought)
            return $"/search?q={Uri.EscapeDataString(sought)}&sort=new&type=link&";
        var name = Subreddits(connector).First(name => stream.Name == StreamName.Of(Posts, name) || stream.Name == StreamName.Of(Comments, name));
        return $"/r/{Uri.EscapeDataString(name)}/{(stream.Name == StreamName.Of(Posts, name) ? "new" : "comments")}?";
    }

    private static IEnumerable<string> Searches(Connector connector) => connector.All(RedditSettings.Searches).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Subreddits(Connector connector) => connector.All(RedditSettings.Subreddits)
        .Select(name => name.Trim('/')).Select(name => name.StartsWith("r/", StringComparison.OrdinalIgnoreCase) ? name[2..] : name)
        .Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
}

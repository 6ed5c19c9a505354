using System.Globalization;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>The addresses that are asked. Only <c>tweet.fields</c> and <c>user.fields</c> that are read are asked for.</summary>
internal static class XCalls
{
    /// <summary>Most that one call gives.</summary>
    public const int Batch = 100;

    private const string PostFields =
        "tweet.fields=author_id,conversation_id,created_at,edit_history_tweet_ids,in_reply_to_user_id,lang,note_tweet,public_metrics,referenced_tweets";

    private const string Authors = "&expansions=author_id&user.fields=name,public_metrics,username";

    /// <summary>
    /// A page of a stream. Search looks back seven days; timelines give the newest 800 mentions or 3,200 posts however old, of which a first
    /// walk takes seven days as well.
    /// </summary>
    public static Uri Page(Connector connector, PollStream stream, PollCursor walk)
    {
        var user = Uri.EscapeDataString(connector.Need(XSettings.UserId));
        var path = stream.Name switch
        {
            XStreams.Mentions => $"/2/users/{user}/mentions?{PostFields}{Authors}",

            // The author is the account: as an expansion it would be paid with each page.
            XStreams.Own => $"/2/users/{user}/tweets?exclude=retweets&{PostFields}",
            _ => $"/2/tweets/search/recent?query={Uri.EscapeDataString(XStreams.QueryOf(connector, stream))}&{PostFields}{Authors}",
        };
        return XSettings.Address(connector, $"{path}&max_results={Batch}{Start(walk)}{Token(walk)}");
    }

    /// <summary>What a timeline still shows of the known post and those before it: five at most, the fewest that X gives.</summary>
    public static Uri Known(Connector connector, PollStream stream, string known)
    {
        var user = Uri.EscapeDataString(connector.Need(XSettings.UserId));
        var list = stream.Name == XStreams.Own ? "tweets?exclude=retweets&" : "mentions?";
        return XSettings.Address(connector, $"/2/users/{user}/{list}max_results=5&until_id={XId.After(known)}");
    }

    public static Uri Posts(Connector connector, IEnumerable<string> ids) =>
        XSettings.Address(connector, $"/2/tweets?ids={string.Join(',', ids)}&tweet.fields=edit_history_tweet_ids,public_metrics");

    public static Uri User(Connector connector) =>
        XSettings.Address(connector, $"/2/users?ids={Uri.EscapeDataString(connector.Need(XSettings.UserId))}&user.fields=public_metrics");

    private static string Start(PollCursor walk) => walk.Since is { } since
        ? $"&start_time={since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}"
        : walk.SinceId is { } id ? $"&since_id={Uri.EscapeDataString(id)}" : "";

    private static string Token(PollCursor walk) => walk.PageToken is { } token ? $"&pagination_token={Uri.EscapeDataString(token)}" : "";
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.WebSub;

namespace SocialFunctions.Networks.YouTube;

/// <summary>
/// Polls a channel by the YouTube Data API v3: comments on it and its videos, replies, its own uploads, and searches; its uploads are
/// pushed as well (<see cref="WebSubHook"/>). Comments that the channel writes are its own by their author.
/// </summary>
public sealed class YouTubePoller(ApiClient client) : IPoller, IEngagementReader, IFollowerReader, IFetcher, IWebSubSource
{
    private const string Channel = "Channel";
    private const string Comments = "comments";
    private const string Replies = "replies";
    private const string Uploads = "uploads";

    private readonly YouTubeApi api = new(client);

    public string Network => NetworkNames.YouTube;

    public IReadOnlyList<ConnectorSetting> Settings { get; } =
    [
        new(YouTubeApi.Key, "An API key of a Google Cloud project in which the YouTube Data API v3 is enabled.", Secret: true),
        new(Channel, "The channel's id, which begins with UC; its handle or name will not do."),
        new(YouTubeSearch.Searches, "Words to search new videos for, a search each; all together make at most 80 of YouTube's 100 searches a day.", Required: false, Several: true),
    ];

    /// <summary>YouTube gives 10,000 units; the rest is for people who try things out with the same project.</summary>
    public Budget Budget { get; } = new(BudgetUnit.Units, 9_000, YouTubeFaults.Zone);

    public bool ReadsAnyPost => true;

    public int EngagementBatch => YouTubeCounters.Most;

    public IReadOnlyList<PollStream> Streams(Connector connector) =>
    [
        new(Comments, StreamWeight.Mentions, ReleasedLate: true),

        // The brand's own answers are replies, and most of them to threads that are known.
        new(Replies, StreamWeight.Own),
        new(Uploads, StreamWeight.Own, AlsoPushed: true),
        .. YouTubeSearch.Streams(connector),
    ];

    public WebSubTopic? TopicOf(Connector connector) => new(
        new Uri($"https://www.youtube.com/xml/feeds/videos.xml?channel_id={Uri.EscapeDataString(connector.Need(Channel))}"),
        new Uri(connector.BaseAddress ?? new Uri("https://pubsubhubbub.appspot.com/"), "subscribe"),
        MentionDirection.Outbound);

    public IAsyncEnumerable<PollPage> PollAsync(PollRequest request, CancellationToken cancellationToken)
    {
        var channel = request.Connector.Need(Channel);
        return request.Stream.Name switch
        {
            Comments => new YouTubeWalk(api).ReadAsync(request, "commentThreads", Threads(channel), Whole, cancellationToken),
            Replies => new YouTubeReplies(api).ReadAsync(request, Threads(channel), cancellationToken),
            Uploads => UploadsAsync(request, channel, cancellationToken),
            _ => new YouTubeSearch(api).ReadAsync(request, channel, cancellationToken),
        };
    }

    public Task<EngagementReading> ReadEngagementAsync(PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        new YouTubeCounters(api).ReadAsync(request, ids, cancellationToken);

    public async Task<FollowerReading> ReadFollowersAsync(PollRequest request, CancellationToken cancellationToken) =>
        await AboutAsync(request, "statistics", cancellationToken) switch
        {
            { Item: { } item } => new FollowerReading(item.Member("statistics") is { } statistics && statistics.Id("subscriberCount") is not null
                ? YouTubeVideo.Count(statistics, "subscriberCount")
                : null),
            var failed => new FollowerReading(null, failed.Fault),
        };

    public async IAsyncEnumerable<PollPage> FetchAsync(
        PollRequest request, string reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (id, editedAt) = YouTubePush.Read(reference);
        var answer = await api.ListAsync(request, "videos", [("part", "snippet,statistics,status"), ("id", id)], cancellationToken);
        if (answer is ApiAnswer.Failed failed)
            yield return new PollPage.Stopped(failed.Fault);
        else if (YouTubeApi.Items((ApiAnswer.Json)answer).Select(YouTubeVideo.Read).FirstOrDefault(video => video?.Id == id) is { } video)
            yield return new PollPage.Fetched([OwnIf(request.Connector.Need(Channel), video) with { UpdatedAt = editedAt }], request.Cursor);
    }

    private async IAsyncEnumerable<PollPage> UploadsAsync(PollRequest request, string channel, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var about = await AboutAsync(request, "contentDetails", cancellationToken);
        if (about.Item?.Member("contentDetails")?.Member("relatedPlaylists")?.Id("uploads") is not { } playlist)
        {
            yield return new PollPage.Stopped(about.Fault ?? new PollFault(PollFaultKind.Unreadable, "YouTube does not say which list holds the channel's videos."));
            yield break;
        }

        var pages = new YouTubeWalk(api).ReadAsync(
            request, "playlistItems", [("part", "snippet,contentDetails,status"), ("playlistId", playlist), ("maxResults", "50")], item => Own(channel, item), cancellationToken);
        await foreach (var page in pages)
            yield return page;
    }

    private async Task<(JsonElement? Item, PollFault? Fault)> AboutAsync(PollRequest request, string part, CancellationToken cancellationToken)
    {
        var answer = await api.ListAsync(request, "channels", [("part", part), ("id", request.Connector.Need(Channel))], cancellationToken);
        if (answer is ApiAnswer.Failed failed)
            return (null, failed.Fault);
        return YouTubeApi.Items((ApiAnswer.Json)answer) is [var item, ..]
            ? (item, null)
            : (null, new PollFault(PollFaultKind.NotFound, "YouTube knows no channel with the id of the setting Channel."));
    }

    private static IReadOnlyList<(string Name, string? Value)> Threads(string channel) =>
        [("part", "snippet,replies"), ("allThreadsRelatedToChannelId", channel), ("order", "time"), ("maxResults", "100")];

    private static IReadOnlyList<Mention> Whole(JsonElement item) => YouTubeThread.Read(item) is { } thread ? [thread.Head, .. thread.Replies] : [];

    private static IReadOnlyList<Mention> Own(string channel, JsonElement item) => YouTubeVideo.Read(item) is { } video ? [OwnIf(channel, video)] : [];

    private static Mention OwnIf(string channel, Mention video) =>
        video.Author.Id == channel ? video with { Direction = MentionDirection.Outbound } : video;
}

using System.Globalization;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.YouTube;

/// <summary>A video: head of the conversation that its comments make.</summary>
internal static class YouTubeVideo
{
    public static Mention Of(string id) => new()
    {
        Network = NetworkNames.YouTube,
        Id = id,
        Text = "",
        Author = Author.Unknown,
        ConversationId = id,
        Url = $"https://www.youtube.com/watch?v={Uri.EscapeDataString(id)}",
    };

    /// <summary>Of <c>youtube#video</c>, <c>youtube#playlistItem</c> or <c>youtube#searchResult</c>; null for what is no video that people can see.</summary>
    public static Mention? Read(JsonElement item)
    {
        if (Id(item) is not { } id || item.Member("snippet") is not { ValueKind: JsonValueKind.Object } snippet || IsHidden(item))
            return null;
        var title = PlainText.Line(snippet.Text("title"));
        var body = PlainText.Of(snippet.Text("description"));
        return Of(id) with
        {
            // A playlist item's own date is the day on which it came into the list.
            PublishedAt = item.Member("contentDetails")?.Instant("videoPublishedAt") ?? snippet.Instant("publishedAt"),
            Text = PlainText.Of(body.Length > 0 ? $"{title}\n\n{body}" : title),
            Author = YouTubeIds.Author(
                snippet.Id("videoOwnerChannelId") ?? snippet.Id("channelId"), snippet.Text("videoOwnerChannelTitle") ?? snippet.Text("channelTitle")),
            Language = snippet.Id("defaultLanguage") ?? snippet.Id("defaultAudioLanguage"),
            Engagement = Counters(item),
        };
    }

    /// <summary>A playlist item and a search result have ids of their own beside the video's.</summary>
    public static string? Id(JsonElement item) =>
        item.Member("contentDetails")?.Id("videoId")
        ?? item.Member("snippet")?.Member("resourceId")?.Id("videoId")
        ?? item.Member("id")?.Id("videoId")
        ?? (item.Text("kind") is null or "youtube#video" ? item.Id("id") : null);

    /// <summary>YouTube writes counters as texts, and leaves out what the owner hides.</summary>
    public static Engagement? Counters(JsonElement item) => item.Member("statistics") is not { ValueKind: JsonValueKind.Object } statistics ? null : new Engagement(
        Likes: Count(statistics, "likeCount"), Replies: Count(statistics, "commentCount"), Views: Count(statistics, "viewCount"));

    public static long Count(JsonElement element, string name) =>
        long.TryParse(element.Id(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    /// <summary>A playlist keeps a place for what was deleted or made private.</summary>
    private static bool IsHidden(JsonElement item) => item.Member("status")?.Text("privacyStatus") is "private" or "privacyStatusUnspecified";
}

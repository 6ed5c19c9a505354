using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.YouTube;

/// <summary>A comment with the replies that came along: as a rule the first five.</summary>
/// <param name="Head">The comment that began it.</param>
/// <param name="Total">How many replies there are.</param>
internal sealed record YouTubeThread(Mention Head, IReadOnlyList<Mention> Replies, long Total)
{
    /// <summary>What no list that came along holds.</summary>
    public bool HasMore => Total > Replies.Count;

    /// <summary>Null for what is no thread.</summary>
    public static YouTubeThread? Read(JsonElement item)
    {
        if (item.Member("snippet") is not { } snippet || snippet.Member("topLevelComment") is not { } top)
            return null;
        var video = snippet.Id("videoId");
        var total = YouTubeVideo.Count(snippet, "totalReplyCount");
        if (YouTubeComment.Read(top, video: video, replies: total) is not { } head)
            return null;
        var replies = item.Member("replies") is { } list ? list.Items("comments") : [];
        return new YouTubeThread(head, [.. replies.Select(reply => YouTubeComment.Read(reply, head.Id, video)).OfType<Mention>()], total);
    }
}

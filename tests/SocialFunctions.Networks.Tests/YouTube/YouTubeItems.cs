using System.Text.Json.Nodes;

namespace SocialFunctions.Networks.Tests.YouTube;

/// <summary>Resources as the API writes them, with invented people.</summary>
internal static class YouTubeItems
{
    public static JsonObject Comment(string id, DateTimeOffset at, string text = "¡Qué rico!", string author = "UCana", DateTimeOffset? updated = null) => new()
    {
        ["kind"] = "youtube#comment",
        ["id"] = id,
        ["snippet"] = new JsonObject
        {
            ["authorDisplayName"] = "@ana-inventada",
            ["authorChannelUrl"] = $"http://www.youtube.com/channel/{author}",
            ["authorChannelId"] = new JsonObject { ["value"] = author },
            ["textDisplay"] = text,
            ["likeCount"] = 3,
            ["publishedAt"] = Date(at),
            ["updatedAt"] = Date(updated ?? at),
        },
    };

    /// <param name="total">How many replies there are; those that are given come along.</param>
    public static JsonObject Thread(string id, DateTimeOffset at, int? total = null, DateTimeOffset? updated = null, params JsonObject[] replies)
    {
        var top = Comment(id, at, updated: updated);
        top["snippet"]!["videoId"] = "video000001";
        return new JsonObject
        {
            ["kind"] = "youtube#commentThread",
            ["id"] = id,
            ["snippet"] = new JsonObject { ["videoId"] = "video000001", ["topLevelComment"] = top, ["totalReplyCount"] = total ?? replies.Length },
            ["replies"] = new JsonObject { ["comments"] = new JsonArray([.. replies]) },
        };
    }

    public static JsonObject Upload(string id, DateTimeOffset at, string status = "public") => new()
    {
        ["kind"] = "youtube#playlistItem",
        ["id"] = "VVU" + id,
        ["snippet"] = new JsonObject
        {
            ["publishedAt"] = Date(at.AddHours(1)),
            ["channelId"] = YouTubeServer.Channel,
            ["title"] = "La brasa lenta",
            ["description"] = "Cómo se hace.",
            ["videoOwnerChannelId"] = YouTubeServer.Channel,
            ["videoOwnerChannelTitle"] = "Brasa Lenta",
            ["resourceId"] = new JsonObject { ["videoId"] = id },
        },
        ["contentDetails"] = new JsonObject { ["videoId"] = id, ["videoPublishedAt"] = Date(at) },
        ["status"] = new JsonObject { ["privacyStatus"] = status },
    };

    public static JsonObject Video(string id, DateTimeOffset at, string channel = "UCotro") => new()
    {
        ["kind"] = "youtube#video",
        ["id"] = id,
        ["snippet"] = new JsonObject
        {
            ["publishedAt"] = Date(at), ["channelId"] = channel, ["channelTitle"] = "Un canal", ["title"] = "Probamos la brasa", ["description"] = "Largo y tendido.",
            ["defaultAudioLanguage"] = "es",
        },
        ["statistics"] = new JsonObject { ["viewCount"] = "100", ["likeCount"] = "7", ["commentCount"] = "2" },
    };

    public static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Tests.Feed;

namespace SocialFunctions.Networks.Tests.YouTube;

/// <summary>An invented channel behind the lists of the YouTube Data API: pages by tokens, and whatever fault a test orders.</summary>
internal sealed class YouTubeServer : IAsyncDisposable
{
    public const string Key = "AIza-a-key-of-the-tests";
    public const string Channel = "UCbrasalenta";

    private FeedServer server = null!;

    public List<JsonObject> Threads { get; } = [];

    /// <summary>By thread: what <c>comments.list</c> gives.</summary>
    public Dictionary<string, List<JsonObject>> Replies { get; } = [];

    public List<JsonObject> Uploads { get; } = [];

    public List<JsonObject> Videos { get; } = [];

    public List<string> Found { get; } = [];

    public JsonObject? About { get; set; } = new()
    {
        ["id"] = Channel,
        ["contentDetails"] = new JsonObject { ["relatedPlaylists"] = new JsonObject { ["uploads"] = "UUbrasalenta" } },
        ["statistics"] = new JsonObject { ["subscriberCount"] = "1234", ["hiddenSubscriberCount"] = false },
    };

    public int PageSize { get; set; } = 2;

    /// <summary>Asked before each answer, with its number from 1 and the resource; true when it has answered.</summary>
    public Func<int, HttpContext, Task<bool>> Before { get; set; } = (_, _) => Task.FromResult(false);

    public Uri Address => server.Address;

    public IPEndPoint EndPoint => server.EndPoint;

    /// <summary>Resource and query of each request.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public static async Task<YouTubeServer> StartAsync()
    {
        var youTube = new YouTubeServer();
        youTube.server = await FeedServer.StartAsync(youTube.AnswerAsync);
        return youTube;
    }

    public static Task Error(HttpContext context, int status, string reason, string message = "no")
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(
            $$$"""{"error":{"code":{{{status}}},"message":"{{{message}}}","errors":[{"message":"{{{message}}}","domain":"youtube","reason":"{{{reason}}}"}]}}""");
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var resource = context.Request.Path.Value!.Split('/')[^1];
        Requests.Enqueue(resource + context.Request.QueryString);
        if (context.Request.Headers["X-Goog-Api-Key"] != Key)
            await Error(context, 400, "badRequest", "API key not valid. Please pass a valid API key.");
        else if (!await Before(Requests.Count, context))
            await context.Response.WriteAsync(Page(context.Request, resource).ToJsonString());
    }

    private JsonObject Page(HttpRequest request, string resource)
    {
        string? Of(string name) => request.Query[name];
        var ids = Of("id")?.Split(',');
        var all = resource switch
        {
            "channels" => About is null ? [] : [About],
            "commentThreads" => Threads.Where(thread => ids?.Contains((string)thread["id"]!) ?? Of("allThreadsRelatedToChannelId") == Channel),
            "comments" => ids is null
                ? Replies.GetValueOrDefault(Of("parentId")!) ?? []
                : Replies.Values.SelectMany(replies => replies).Where(reply => ids.Contains((string)reply["id"]!)),
            "playlistItems" => Of("playlistId") == "UUbrasalenta" ? Uploads : [],
            "videos" => Videos.Where(video => ids!.Contains((string)video["id"]!)),
            _ => Found.Select(id => new JsonObject { ["kind"] = "youtube#searchResult", ["id"] = new JsonObject { ["kind"] = "youtube#video", ["videoId"] = id } }),
        };
        var items = all.ToList();
        var start = int.Parse(Of("pageToken")?[1..] ?? "0", CultureInfo.InvariantCulture);
        var size = ids is null ? PageSize : items.Count;
        var page = new JsonObject { ["items"] = new JsonArray([.. items.Skip(start).Take(size).Select(item => item.DeepClone())]) };
        if (start + size < items.Count)
            page["nextPageToken"] = $"p{start + size}";
        return page;
    }
}

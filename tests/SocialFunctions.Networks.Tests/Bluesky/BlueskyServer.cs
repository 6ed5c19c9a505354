using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.Bluesky;

/// <summary>Speaks as much of Bluesky's interface as is polled: sessions that expire, and lists that a test fills, new to old.</summary>
internal sealed class BlueskyServer : IAsyncDisposable
{
    public const string Did = "did:plc:brasalenta2tueste7lento3a";
    public const string AppPassword = "abcd-efgh-ijkl-mnop";

    private int tokens;

    private BlueskyServer()
    {
    }

    public RecordingServer Web { get; private set; } = null!;

    /// <summary>The only tokens that are good.</summary>
    public string Access { get; private set; } = "none";

    public string Refresh { get; private set; } = "none";

    public int SignIns { get; private set; }

    public List<JsonObject> Notifications { get; } = [];

    public List<JsonObject> Feed { get; } = [];

    public List<JsonObject> Posts { get; } = [];

    public int PageSize { get; set; } = 100;

    /// <summary>The body of an answer of the test's own; null leaves the answer to the server.</summary>
    public Func<HttpContext, string?>? Instead { get; set; }

    public static async Task<BlueskyServer> StartAsync()
    {
        var server = new BlueskyServer();
        server.Web = await RecordingServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public static string Uri(int number, string did = "did:plc:lia") => $"at://{did}/app.bsky.feed.post/{number}";

    public static JsonObject Post(int number, int minutesAgo, string text = "Hola", string did = "did:plc:lia") => new()
    {
        ["uri"] = Uri(number, did),
        ["author"] = new JsonObject { ["did"] = did, ["handle"] = "lia.example" },
        ["record"] = new JsonObject { ["$type"] = "app.bsky.feed.post", ["text"] = text, ["createdAt"] = Time(minutesAgo) },
        ["indexedAt"] = Time(minutesAgo),
    };

    public static JsonObject Notification(int number, int minutesAgo, string reason = "mention")
    {
        var post = Post(number, minutesAgo);
        post["reason"] = reason;
        return post;
    }

    public static JsonObject InFeed(JsonObject post) => new() { ["post"] = post };

    /// <summary>The access token, and if wanted the refresh token, are good no longer.</summary>
    public void Expire(bool refreshAsWell = false)
    {
        Access = "none";
        Refresh = refreshAsWell ? "none" : Refresh;
    }

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    private static string Time(int minutesAgo) =>
        PollRun.Now.AddMinutes(-minutesAgo).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private async Task AnswerAsync(HttpContext context)
    {
        if (Instead?.Invoke(context) is { } body)
        {
            await context.Response.WriteAsync(body);
            return;
        }

        var method = context.Request.Path.Value!["/xrpc/".Length..];
        if (method == "com.atproto.server.createSession")
            await CreateAsync(context);
        else if (method == "com.atproto.server.refreshSession")
            await (context.Request.Headers.Authorization == $"Bearer {Refresh}" ? GrantAsync(context) : RefuseAsync(context, "ExpiredToken"));
        else if (context.Request.Headers.Authorization != $"Bearer {Access}")
            await RefuseAsync(context, "ExpiredToken");
        else
            await CallAsync(context, method);
    }

    private Task CallAsync(HttpContext context, string method) => method switch
    {
        "app.bsky.notification.listNotifications" => ListAsync(context, "notifications", Notifications),
        "app.bsky.feed.getAuthorFeed" => ListAsync(context, "feed", Feed),
        "app.bsky.feed.searchPosts" => ListAsync(context, "posts", Posts),
        "app.bsky.feed.getPosts" => context.Response.WriteAsync(
            new JsonObject { ["posts"] = Array(Posts.Where(post => context.Request.Query["uris"].Contains(post["uri"]!.ToString()))) }.ToJsonString()),
        "app.bsky.actor.getProfile" => context.Response.WriteAsync($$"""{"did":"{{context.Request.Query["actor"]}}","followersCount":1204}"""),
        _ => RefuseAsync(context, "MethodNotImplemented"),
    };

    private async Task CreateAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = JsonNode.Parse(await reader.ReadToEndAsync())!;
        if (body["identifier"]!.ToString() != "brasalenta.example" || body["password"]!.ToString() != AppPassword)
        {
            await RefuseAsync(context, "AuthenticationRequired", 401);
            return;
        }

        SignIns++;
        await GrantAsync(context);
    }

    private Task GrantAsync(HttpContext context)
    {
        (Access, Refresh) = ($"access-{++tokens}", $"refresh-{tokens}");
        return context.Response.WriteAsync($$"""{"did":"{{Did}}","handle":"brasalenta.example","accessJwt":"{{Access}}","refreshJwt":"{{Refresh}}"}""");
    }

    private Task ListAsync(HttpContext context, string name, List<JsonObject> list)
    {
        // A cursor is an instant of its own, here a place.
        var from = 0;
        if (context.Request.Query["cursor"].FirstOrDefault() is { } cursor && !int.TryParse(cursor, CultureInfo.InvariantCulture, out from))
            return RefuseAsync(context, "InvalidRequest");
        var page = list.Skip(from).Take(PageSize).ToList();
        var answer = new JsonObject { [name] = Array(page) };
        if (from + page.Count < list.Count)
            answer["cursor"] = (from + page.Count).ToString(CultureInfo.InvariantCulture);
        return context.Response.WriteAsync(answer.ToJsonString());
    }

    private static JsonArray Array(IEnumerable<JsonObject> list) => new([.. list.Select(one => one.DeepClone())]);

    private static Task RefuseAsync(HttpContext context, string error, int status = 400)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync($$"""{"error":"{{error}}","message":"as it says"}""");
    }
}

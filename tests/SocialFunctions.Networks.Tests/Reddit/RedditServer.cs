using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.Reddit;

/// <summary>Speaks as much of Reddit's interface as is polled: tokens, and listings that a test fills, new to old.</summary>
internal sealed class RedditServer : IAsyncDisposable
{
    private int tokens;

    private RedditServer()
    {
    }

    public RecordingServer Web { get; private set; } = null!;

    /// <summary>By path.</summary>
    public Dictionary<string, List<JsonObject>> Listings { get; } = [];

    public string Token { get; set; } = "none";

    public int PageSize { get; set; } = 100;

    /// <summary>Of a listing, how many of the newest are shown.</summary>
    public int Shown { get; set; } = int.MaxValue;

    /// <summary>The body of an answer of the test's own; null leaves the answer to the server.</summary>
    public Func<HttpContext, string?>? Instead { get; set; }

    public static async Task<RedditServer> StartAsync()
    {
        var server = new RedditServer();
        server.Web = await RecordingServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public static JsonObject Comment(int number, double minutesAgo, string body = "Hola", string parent = "t3_post1") => Thing("t1", number, minutesAgo, new JsonObject
    {
        ["body"] = body, ["parent_id"] = parent, ["link_id"] = "t3_post1", ["permalink"] = $"/r/cafe/comments/post1/titulo/{number}/", ["score"] = 3,
    });

    public static JsonObject Post(int number, double minutesAgo, string title = "Título") => Thing("t3", number, minutesAgo, new JsonObject
    {
        ["title"] = title, ["selftext"] = "", ["permalink"] = $"/r/cafe/comments/{number}/titulo/", ["score"] = 9, ["num_comments"] = 4, ["num_crossposts"] = 1,
    });

    public List<JsonObject> Listing(string path) => Listings.TryGetValue(path, out var list) ? list : Listings[path] = [];

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    private static JsonObject Thing(string kind, int number, double minutesAgo, JsonObject data)
    {
        data["name"] = $"{kind}_{number}";
        data["author"] = "lia_rios";
        data["author_fullname"] = "t2_lia";
        data["created_utc"] = PollRun.Now.AddMinutes(-minutesAgo).ToUnixTimeSeconds() + 0.0;
        return new JsonObject { ["kind"] = kind, ["data"] = data };
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (Instead?.Invoke(context) is { } body)
        {
            await context.Response.WriteAsync(body);
            return;
        }

        var path = context.Request.Path.Value!;
        context.Response.Headers["X-Ratelimit-Remaining"] = "594.0";
        context.Response.Headers["X-Ratelimit-Used"] = "6";
        context.Response.Headers["X-Ratelimit-Reset"] = "411";
        if (path == "/api/v1/access_token")
            await GrantAsync(context);
        else if (context.Request.Headers.Authorization != $"Bearer {Token}")
            context.Response.StatusCode = 401;
        else if (path == "/api/info")
            await WriteAsync(context, Listings.Values.SelectMany(list => list).Where(thing => Asked(context).Contains(thing["data"]!["name"]!.ToString())), null);
        else if (path.EndsWith("/about", StringComparison.Ordinal))
            await context.Response.WriteAsync("""{"kind":"t2","data":{"name":"BrasaLenta","subreddit":{"subscribers":77}}}""");
        else
            await ListAsync(context, Listing(path));
    }

    private static string[] Asked(HttpContext context) => context.Request.Query["id"].ToString().Split(',');

    private async Task GrantAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var isRight = form["grant_type"] == "refresh_token" ? form["refresh_token"] == "a-refresh-token" : form["password"] == "a-password";
        await context.Response.WriteAsync(isRight
            ? $$"""{"access_token":"{{Token = $"token-{++tokens}"}}","token_type":"bearer","expires_in":86400,"scope":"*"}"""
            : """{"error":"invalid_grant"}""");
    }

    private Task ListAsync(HttpContext context, List<JsonObject> all)
    {
        var list = all.Take(Shown).ToList();
        var after = context.Request.Query["after"].FirstOrDefault();
        var from = after is null ? 0 : list.FindIndex(thing => thing["data"]!["name"]!.ToString() == after) + 1;
        var page = list.Skip(from).Take(PageSize).ToList();
        return WriteAsync(context, page, from + page.Count < list.Count ? page[^1]["data"]!["name"]!.ToString() : null);
    }

    private static Task WriteAsync(HttpContext context, IEnumerable<JsonObject> things, string? after) => context.Response.WriteAsync(new JsonObject
    {
        ["kind"] = "Listing",
        ["data"] = new JsonObject
        {
            ["after"] = after,
            ["before"] = null,
            ["dist"] = things.Count().ToString(CultureInfo.InvariantCulture),
            ["children"] = new JsonArray([.. things.Select(thing => thing.DeepClone())]),
        },
    }.ToJsonString());
}

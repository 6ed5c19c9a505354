using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SocialFunctions.Networks.Tests.X;

/// <summary>Speaks as much of X's API v2 as is asked, over posts that a test writes.</summary>
internal sealed class XServer : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private int _requests;

    private XServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public IPEndPoint EndPoint => new(IPAddress.Loopback, Address.Port);

    /// <summary>Newest first.</summary>
    public List<JsonObject> Posts { get; } = [];

    public int PageSize { get; set; } = 3;

    /// <summary>Of all posts, how many of the newest a timeline shows.</summary>
    public int Shown { get; set; } = int.MaxValue;

    public string Token { get; set; } = "an-app-token";

    /// <summary>Each request but the renewals, as path and query, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Each renewal's refresh token, in order.</summary>
    public ConcurrentQueue<string> Renewals { get; } = [];

    /// <summary>By the number of the request, from 1: what is answered instead; null for the usual.</summary>
    public Func<int, RequestDelegate?> Instead { get; set; } = _ => null;

    public RequestDelegate? Renewal { get; set; }

    /// <summary>An id as X makes them; later ones are greater.</summary>
    public static string Id(TimeSpan before, int number = 0) =>
        (((Now - before).ToUnixTimeMilliseconds() - 1_288_834_974_657 << 22) + number).ToString(CultureInfo.InvariantCulture);

    public static JsonObject Post(string id, string author = "31") => new()
    {
        ["id"] = id,
        ["edit_history_tweet_ids"] = new JsonArray(id),
        ["author_id"] = author,
        ["conversation_id"] = id,
        ["text"] = $"Inventado {id}",
        ["public_metrics"] = new JsonObject { ["like_count"] = 1, ["reply_count"] = 2, ["retweet_count"] = 3, ["quote_count"] = 4 },
    };

    public static RequestDelegate Answer(int status, string body, params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
    };

    public static async Task<XServer> StartAsync(params string[] ids)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        XServer? server = null;
        app.Run(context => server!.HandleAsync(context));
        await app.StartAsync();
        server = new XServer(app);
        server.Posts.AddRange(ids.Select(id => Post(id)));
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path == "/2/oauth2/token")
        {
            await RenewAsync(context);
            return;
        }

        Requests.Enqueue(Uri.UnescapeDataString(path + context.Request.QueryString.Value));
        var usual = context.Request.Headers.Authorization != $"Bearer {Token}" ? Answer(401, """{"title":"Unauthorized","type":"about:blank","status":401}""") : Usual(path, context.Request.Query);
        await (Instead(Interlocked.Increment(ref _requests)) ?? usual)(context);
    }

    private async Task RenewAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        Renewals.Enqueue($"{form["grant_type"]} {form["client_id"]} {form["refresh_token"]} {context.Request.Headers.Authorization}".TrimEnd());
        Token = $"access-{Renewals.Count}";
        await (Renewal ?? Answer(200, $$"""{"token_type":"bearer","expires_in":7200,"access_token":"{{Token}}","refresh_token":"refresh-{{Renewals.Count}}"}"""))(context);
    }

    private RequestDelegate Usual(string path, IQueryCollection query) => path switch
    {
        "/2/tweets" => XLists.Lookup(this, [.. query["ids"].ToString().Split(',')]),
        "/2/users" => Answer(200, """{"data":[{"id":"900","username":"brasa_prueba","public_metrics":{"followers_count":5502}}]}"""),
        "/2/users/900/mentions" or "/2/users/900/tweets" => XLists.Page(this, query, isSearch: false),
        "/2/tweets/search/recent" => XLists.Page(this, query, isSearch: true),
        _ => Answer(404, """{"title":"Not Found","type":"about:blank","status":404}"""),
    };
}

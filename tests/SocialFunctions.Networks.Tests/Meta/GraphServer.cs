using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>Speaks as much of the Graph API as the pollers ask for, over the lists of an invented page and an invented account.</summary>
internal sealed partial class GraphServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GraphServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public IPEndPoint EndPoint => new(IPAddress.Loopback, Address.Port);

    /// <summary>Entries by path without version, from new to old.</summary>
    public Dictionary<string, JsonArray> Lists { get; } = [];

    /// <summary>Objects by id.</summary>
    public Dictionary<string, JsonObject> Objects { get; } = [];

    /// <summary>Most entries of an answer, whatever limit is asked for; of a list within a list as well.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>Answers instead of the server; true when it did.</summary>
    public Func<HttpContext, Task<bool>> Instead { get; set; } = _ => Task.FromResult(false);

    /// <summary>Sent with each answer.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>Path and query of each request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public static async Task<GraphServer> StartAsync(string? payload = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        GraphServer? server = null;
        app.Run(context => server!.AnswerAsync(context));
        await app.StartAsync();
        server = new GraphServer(app);
        if (payload is not null)
        {
            var file = RepositoryRoot.Of("tests", "SocialFunctions.Networks.Tests", "Meta", "Payloads", payload);
            foreach (var (path, entries) in JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject())
                server.Lists[path] = entries!.DeepClone().AsArray();
        }

        return server;
    }

    public static async Task<bool> WriteAsync(HttpContext context, string body, int status = 200)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body);
        return true;
    }

    public static string Error(int code, int subcode = 0) =>
        $$$"""{"error":{"message":"for developers","type":"OAuthException","code":{{{code}}},"error_subcode":{{{subcode}}},"fbtrace_id":"A"}}""";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue(context.Request.Path + context.Request.QueryString);
        foreach (var (name, value) in Headers)
            context.Response.Headers[name] = value;
        if (await Instead(context))
            return;
        var path = VersionPart().Replace(context.Request.Path, "");
        if (context.Request.Headers.Authorization != $"Bearer {GraphPolls.Token}")
            await WriteAsync(context, Error(190, 463), 400);
        else if (context.Request.Query["ids"].ToString() is { Length: > 0 } ids)
            await WriteAsync(context, Several(ids.Split(',')), ids.Split(',').All(Objects.ContainsKey) ? 200 : 400);
        else if (Lists.TryGetValue(path, out var entries))
            await WriteAsync(context, Page(path, entries, context.Request.Query).ToJsonString());
        else if (Objects.TryGetValue(path, out var one))
            await WriteAsync(context, one.ToJsonString());
        else
            await WriteAsync(context, Error(100, 33), 400);
    }

    private string Several(string[] ids) => ids.All(Objects.ContainsKey)
        ? new JsonObject(ids.Select(id => KeyValuePair.Create(id, (JsonNode?)Objects[id].DeepClone()))).ToJsonString()
        : Error(803);

    private JsonObject Page(string path, JsonArray entries, IQueryCollection query)
    {
        var after = query["after"].ToString() is { Length: > 0 } token ? int.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(token)), CultureInfo.InvariantCulture) : 0;
        var page = Slice(path, entries, after, int.Parse(query["limit"]!, CultureInfo.InvariantCulture), query["since"]);
        foreach (var entry in page["data"]!.AsArray().Select(entry => entry!.AsObject()))
            Expand(entry, query["fields"].ToString());
        return page;
    }

    private JsonObject Slice(string path, JsonArray entries, int from, int limit, string? since)
    {
        var asked = entries.Where(entry => string.IsNullOrEmpty(since) || Date(entry!) > long.Parse(since, CultureInfo.InvariantCulture)).ToList();
        var size = Math.Min(limit, PageSize);
        var page = new JsonObject { ["data"] = new JsonArray([.. asked.Skip(from).Take(size).Select(entry => entry!.DeepClone())]) };
        var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes((from + size).ToString(CultureInfo.InvariantCulture)));
        page["paging"] = new JsonObject { ["cursors"] = new JsonObject { ["before"] = "QQ==", ["after"] = cursor } };

        // Who follows this address leaves the test with the token.
        if (from + size < asked.Count)
            page["paging"]!["next"] = $"https://elsewhere.example/v25.0/{path}?access_token=stolen&after={Uri.EscapeDataString(cursor)}";
        return page;
    }

    private void Expand(JsonObject entry, string fields)
    {
        foreach (var edge in new[] { "comments", "replies" })
        {
            var nested = new Regex(edge + @"\.(filter\(stream\)\.order\(reverse_chronological\)\.since\((?<since>\d+)\)\.)?limit\((?<limit>[1-9]\d*)\)").Match(fields);
            var path = $"{(string?)entry["id"]}/{edge}";
            if (!nested.Success || !Lists.TryGetValue(path, out var entries))
                continue;
            var page = Slice(path, entries, 0, int.Parse(nested.Groups["limit"].Value, CultureInfo.InvariantCulture), nested.Groups["since"].Value);
            entry[edge] = page;
            foreach (var one in page["data"]!.AsArray())
                Expand(one!.AsObject(), edge == "comments" ? fields : "");
        }
    }

    private static long Date(JsonNode entry) =>
        DateTimeOffset.Parse((string?)(entry["tagged_time"] ?? entry["created_time"] ?? entry["timestamp"]) ?? "2026-11-20", CultureInfo.InvariantCulture).ToUnixTimeSeconds();

    [GeneratedRegex("^/v[0-9.]+/")]
    private static partial Regex VersionPart();
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.Mastodon;

/// <summary>Speaks as much of Mastodon's interface as is polled, over lists that a test fills. The account is number 7.</summary>
internal sealed class MastodonServer : IAsyncDisposable
{
    public const string Host = "brasa.example";
    public const string Token = "a-token-of-the-account";

    private MastodonServer()
    {
    }

    public RecordingServer Web { get; private set; } = null!;

    /// <summary>New to old, as <see cref="Statuses"/> and <see cref="Own"/>.</summary>
    public List<JsonObject> Notifications { get; } = [];

    public List<JsonObject> Statuses { get; } = [];

    public List<JsonObject> Own { get; } = [];

    /// <summary>Instead of what is asked for.</summary>
    public int PageSize { get; set; } = 40;

    /// <summary>In the address of the next page.</summary>
    public string LinkOrigin { get; set; } = $"https://{Host}";

    /// <summary>The body of an answer of the test's own; null leaves the answer to the server.</summary>
    public Func<HttpContext, string?>? Instead { get; set; }

    public static async Task<MastodonServer> StartAsync()
    {
        var server = new MastodonServer();
        server.Web = await RecordingServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public static JsonObject Status(int id, int minutesAgo, string html = "<p>Hola</p>", int? parent = null) => new()
    {
        ["id"] = id.ToString(CultureInfo.InvariantCulture),
        ["uri"] = Uri(id),
        ["created_at"] = Time(minutesAgo),
        ["in_reply_to_id"] = parent?.ToString(CultureInfo.InvariantCulture),
        ["visibility"] = "public",
        ["content"] = html,
        ["account"] = new JsonObject { ["id"] = "31", ["acct"] = "lia@lejos.example", ["url"] = "https://lejos.example/@lia" },
    };

    public static string Uri(int id) => $"https://{Host}/users/alguien/statuses/{id}";

    public static JsonObject Notification(int id, JsonObject status, string type = "mention") => new()
    {
        ["id"] = id.ToString(CultureInfo.InvariantCulture),
        ["type"] = type,
        ["created_at"] = status["created_at"]?.ToString(),
        ["status"] = status,
    };

    public static string Time(int minutesAgo) =>
        PollRun.Now.AddMinutes(-minutesAgo).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => Web.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (Instead?.Invoke(context) is { } body)
        {
            await context.Response.WriteAsync(body);
            return;
        }

        var path = context.Request.Path.Value!;
        if (context.Request.Headers.Authorization != $"Bearer {Token}")
            context.Response.StatusCode = 401;
        else if (path == "/api/v1/accounts/verify_credentials")
            await context.Response.WriteAsync("""{"id":"7","acct":"brasalenta","followers_count":412}""");
        else if (path == "/api/v1/notifications")
            await ListAsync(context, Notifications);
        else if (path == "/api/v1/accounts/7/statuses")
            await ListAsync(context, Own);
        else if (path == "/api/v1/statuses")
            await context.Response.WriteAsync(Json(Find(context.Request.Query["id[]"]!)));
        else if (path.StartsWith("/api/v1/timelines/tag/", StringComparison.Ordinal))
            await ListAsync(context, Statuses);
        else if (Find([path.Split('/')[^1]]) is [var found])
            await context.Response.WriteAsync(found.ToJsonString());
        else
            context.Response.StatusCode = 404;
    }

    private List<JsonObject> Find(IEnumerable<string?> ids) => [.. Statuses.Concat(Own).Where(one => ids.Contains(one["id"]!.ToString()))];

    private async Task ListAsync(HttpContext context, List<JsonObject> list)
    {
        var since = Number(context.Request.Query["since_id"]) ?? 0;
        var below = Number(context.Request.Query["max_id"]) ?? long.MaxValue;
        var page = list.Where(one => Id(one) > since && Id(one) < below).Take(PageSize).ToList();
        if (page.Count > 0)
            context.Response.Headers.Link = $"<{LinkOrigin}{context.Request.Path}?limit=40&max_id={Id(page[^1])}>; rel=\"next\", "
                                            + $"<{LinkOrigin}{context.Request.Path}?limit=40&min_id={Id(page[0])}>; rel=\"prev\"";
        await context.Response.WriteAsync(Json(page));
    }

    private static string Json(IEnumerable<JsonObject> list) => $"[{string.Join(',', list.Select(one => one.ToJsonString()))}]";

    private static long Id(JsonObject one) => Number(one["id"]!.ToString())!.Value;

    private static long? Number(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.LinkedIn;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.LinkedIn;

/// <summary>LinkedIn's interface as far as a page needs it: lists by start and count, over what a test puts in.</summary>
internal sealed class LinkedInServer
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public List<string> Notifications { get; } = [];

    public List<string> Posts { get; } = [];

    /// <summary>By the URN below which they stand.</summary>
    public Dictionary<string, List<string>> Comments { get; } = [];

    /// <summary>By key, as it comes in the answer.</summary>
    public Dictionary<string, string> Metadata { get; } = [];

    /// <summary>By path, what is answered instead, with that status.</summary>
    public Dictionary<string, (int Status, string Body)> Broken { get; } = [];

    /// <summary>Headers of the last request.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public Task<LoopbackApi> StartAsync() => LoopbackApi.StartAsync(AnswerAsync);

    public static Connector Connector(IPoller poller, Uri address) =>
        Polls.Connector(poller, address, (LinkedInPoller.Organization, "12"), (LinkedInPoller.AccessToken, "a-token-of-a-test"));

    public static long Millis(double hoursAgo) => Noon.AddHours(-hoursAgo).ToUnixTimeMilliseconds();

    public static string Comment(int id, double hoursAgo, string more = "", string actor = "urn:li:person:p1") => $$"""
        {"actor":"{{actor}}","commentUrn":"urn:li:comment:(urn:li:activity:70,{{id}})","object":"urn:li:activity:70","id":"{{id}}",
        "created":{"actor":"{{actor}}","time":{{Millis(hoursAgo)}} },"lastModified":{"time":{{Millis(hoursAgo)}} },"message":{"attributes":[],"text":"Comentario {{id}}"}{{more}} }
        """;

    public static string Post(int id, double hoursAgo, string more = "") => $$"""
        {"id":"urn:li:share:{{id}}","author":"urn:li:organization:12","commentary":"Publicación {{id}}","createdAt":{{Millis(hoursAgo)}},"publishedAt":{{Millis(hoursAgo)}},
        "lastModifiedAt":{{Millis(hoursAgo)}},"lifecycleState":"PUBLISHED","visibility":"PUBLIC"{{more}} }
        """;

    public static string Notification(int id, string? text = "Hola", string action = "COMMENT") => $$"""
        {"notificationId":{{id}},"organizationalEntity":"urn:li:organization:12","action":"{{action}}","sourcePost":"urn:li:activity:70","lastModifiedAt":{{LinkedInServer.Millis(2)}},
        "generatedActivity":"urn:li:comment:(activity:70,{{id}})"{{(text is null ? "" : $$""","decoratedGeneratedActivity":{"comment":{"text":"{{text}}"} }""")}} }
        """;

    public static Task<List<PollPage>> ReadAsync(LoopbackApi api, string stream, PollCursor? cursor = null)
    {
        var poller = new LinkedInPoller(api.Client);
        return Polls.ReadAsync(poller, Connector(poller, api.Address), stream, cursor);
    }

    private Task AnswerAsync(HttpContext context)
    {
        foreach (var (name, value) in context.Request.Headers)
            Headers[name] = value.ToString();
        var path = context.Request.Path.Value!["/rest/".Length..];
        if (Broken.TryGetValue(path, out var broken))
        {
            context.Response.StatusCode = broken.Status;
            return context.Response.WriteAsync(broken.Body);
        }

        return context.Response.WriteAsync(path switch
        {
            "organizationalEntityNotifications" => List(context, Notifications),
            "posts" => List(context, Posts),
            "socialMetadata" => $$"""{"results":{ {{string.Join(',', Metadata.Select(one => $"\"{one.Key}\":{one.Value}"))}} },"statuses":{},"errors":{} }""",
            _ when path.StartsWith("networkSizes/", StringComparison.Ordinal) => """{"firstDegreeSize":4321}""",
            _ => Below(context, path),
        });
    }

    private string Below(HttpContext context, string path)
    {
        var parts = path.Split('/');
        if (parts is ["socialActions", var above, "comments"] && Comments.TryGetValue(above, out var comments))
            return List(context, comments);
        var one = parts switch
        {
            ["socialActions", var urn, "comments", var id] => Comments.GetValueOrDefault(urn)?.Find(comment => comment.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal)),
            ["posts", var urn] => Posts.Find(post => post.Contains($"\"id\":\"{urn}\"", StringComparison.Ordinal)),
            _ => null,
        };
        context.Response.StatusCode = one is null ? 404 : 200;
        return one ?? """{"status":404,"code":"NOT_FOUND","message":"no"}""";
    }

    private static string List(HttpContext context, List<string> items)
    {
        var (start, count) = (Number(context, "start"), Number(context, "count"));
        return $$"""{"paging":{"start":{{start}},"count":{{count}},"links":[],"total":{{items.Count}} },"elements":[{{string.Join(',', items.Skip(start).Take(count))}}]}""";
    }

    private static int Number(HttpContext context, string name) => int.Parse(context.Request.Query[name].ToString(), CultureInfo.InvariantCulture);
}

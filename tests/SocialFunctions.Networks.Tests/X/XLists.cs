using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.X;

namespace SocialFunctions.Networks.Tests.X;

/// <summary>The lists of posts that <see cref="XServer"/> answers with: those of given ids, and timelines and searches page by page.</summary>
internal static class XLists
{
    public static RequestDelegate Lookup(XServer server, HashSet<string> ids)
    {
        var found = server.Posts.Where(post => ids.Contains(post["id"]!.GetValue<string>())).Select(post => post.DeepClone()).ToArray();
        var errors = ids.Except(found.Select(post => post["id"]!.GetValue<string>())).Select(id => (JsonNode)new JsonObject
        {
            ["resource_id"] = id, ["title"] = "Not Found Error", ["type"] = "https://api.x.com/2/problems/resource-not-found",
        }).ToArray();
        var body = new JsonObject();
        if (found.Length > 0)
            body["data"] = new JsonArray(found);
        if (errors.Length > 0)
            body["errors"] = new JsonArray(errors);
        return XServer.Answer(200, body.ToJsonString());
    }

    public static RequestDelegate Page(XServer server, IQueryCollection query, bool isSearch)
    {
        var since = query["since_id"].ToString();
        if (isSearch && since.Length > 0 && XId.Time(since) < XServer.Now.AddDays(-7))
            return XServer.Answer(400, $$"""{"errors":[{"parameters":{"since_id":["{{since}}"]},"message":"'since_id' must be a tweet id created after then."}],"title":"Invalid Request","type":"https://api.x.com/2/problems/invalid-request"}""");
        var token = query["pagination_token"].ToString();
        if (token.Length > 0 && !token.StartsWith("page-", StringComparison.Ordinal))
            return XServer.Answer(400, """{"errors":[{"parameters":{"pagination_token":["x"]},"message":"is not valid"}],"title":"Invalid Request","type":"https://api.x.com/2/problems/invalid-request"}""");

        var start = query["start_time"].ToString() is { Length: > 0 } time ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) : (DateTimeOffset?)null;
        var until = query["until_id"].ToString();
        var matching = server.Posts.Take(isSearch ? server.Posts.Count : server.Shown).Where(post => until.Length == 0 || IsNewer(until, post["id"]!.GetValue<string>(), null)).Where(post => IsNewer(post["id"]!.GetValue<string>(), since, start)).ToList();
        var from = token.Length > 0 ? int.Parse(token["page-".Length..], CultureInfo.InvariantCulture) : 0;
        var page = matching.Skip(from).Take(until.Length == 0 ? server.PageSize : 5).Select(post => post.DeepClone()).ToArray();
        var meta = new JsonObject { ["result_count"] = page.Length };
        var body = new JsonObject { ["meta"] = meta };
        if (page.Length > 0)
        {
            body["data"] = new JsonArray(page);
            meta["newest_id"] = page[0]["id"]!.DeepClone();
            if (query["expansions"] == "author_id")
                body["includes"] = new JsonObject { ["users"] = new JsonArray(new JsonObject { ["id"] = "31", ["username"] = "ana_prueba" }) };
        }

        if (from + server.PageSize < matching.Count)
            meta["next_token"] = $"page-{from + server.PageSize}";
        return XServer.Answer(200, body.ToJsonString());
    }

    private static bool IsNewer(string id, string since, DateTimeOffset? start) =>
        (since.Length == 0 || (id != since && XId.Newest(id, since) == id)) && (start is null || XId.Time(id) >= start);
}

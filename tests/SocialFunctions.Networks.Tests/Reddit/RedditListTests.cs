using Microsoft.AspNetCore.Http;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Reddit;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.Reddit;

public sealed class RedditListTests : ListPollerTests
{
    private protected override IPoller Poller(ApiClient api) => new RedditPoller(api);

    private protected override Connector ConnectorOf(Uri address) =>
        ConnectorOf(NetworkNames.Reddit, address, ("Username", ["BrasaLenta"]), ("ClientId", ["an-app"]), ("Password", ["a-password"]));

    private protected override string? SessionOf(Connector connector) =>
        new RedditSession("a-token", PollRun.Now.AddHours(5), RedditSession.SourceOf(connector)).ToPage().Json;

    private protected override Task WritePageAsync(HttpContext context, int number, bool hasNext)
    {
        var after = hasNext ? $"\"t1_{number}\"" : "null";
        return context.Response.WriteAsync(
            $$$"""{"kind":"Listing","data":{"after":{{{after}}},"children":[{{{RedditServer.Comment(number, minutesAgo: number).ToJsonString()}}}]}}""");
    }

    private protected override string OddList => """
        {"kind":7,"data":{"after":7,"children":[7, null, "text", [], {}, {"kind":"t1","data":7}, {"kind":"t1","data":{"name":7}}, {"kind":"t5","data":{"name":"t5_abc"}},
         {"kind":"more","data":{"name":"t1__","children":[]}}, {"kind":"t3","data":{"name":"../t3_abc"}}]}}
        """;

    private protected override IReadOnlyDictionary<string, string> UsedUp => new Dictionary<string, string>
    {
        ["X-Ratelimit-Used"] = "1000",
        ["X-Ratelimit-Remaining"] = "0.0",
        ["X-Ratelimit-Reset"] = "90",
    };
}

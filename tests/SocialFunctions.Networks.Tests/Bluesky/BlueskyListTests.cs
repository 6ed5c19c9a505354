using System.Globalization;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Bluesky;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.Bluesky;

public sealed class BlueskyListTests : ListPollerTests
{
    private protected override IPoller Poller(ApiClient api) => new BlueskyPoller(api);

    private protected override Connector ConnectorOf(Uri address) =>
        ConnectorOf(NetworkNames.Bluesky, address, ("Identifier", ["brasalenta.example"]), ("AppPassword", ["abcd"]));

    private protected override string? SessionOf(Connector connector) =>
        new BlueskySession(BlueskyServer.Did, "access", "refresh", BlueskySession.SourceOf(connector)).ToPage().Json;

    private protected override Task WritePageAsync(HttpContext context, int number, bool hasNext)
    {
        var cursor = hasNext ? $"\"cursor\":\"after-{number}\"," : "";
        return context.Response.WriteAsync($$"""{{{cursor}}"notifications":[{{BlueskyServer.Notification(number, minutesAgo: number).ToJsonString()}}]}""");
    }

    private protected override string OddList => """
        {"cursor":7,"notifications":[7, null, "text", [], {}, {"reason":"mention"}, {"reason":"mention","uri":7,"record":{}},
         {"reason":"reply","uri":"at://did:plc:lia/app.bsky.feed.post/1","record":"text"}, {"reason":"reply","uri":"https://bsky.app/1","record":{}},
         {"reason":"mention","uri":"at://lia.example/app.bsky.feed.post/1","record":{}}, {"reason":"like","uri":"at://did:plc:lia/app.bsky.feed.like/1"}]}
        """;

    private protected override IReadOnlyDictionary<string, string> UsedUp => new Dictionary<string, string>
    {
        ["RateLimit-Limit"] = "3000",
        ["RateLimit-Remaining"] = "0",
        ["RateLimit-Reset"] = PollRun.Now.AddSeconds(90).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        ["RateLimit-Policy"] = "3000;w=300",
    };
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Mastodon;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.Mastodon;

public sealed class MastodonListTests : ListPollerTests
{
    private protected override IPoller Poller(ApiClient api) => new MastodonPoller(api);

    private protected override Connector ConnectorOf(Uri address) =>
        ConnectorOf(NetworkNames.Mastodon, address, ("Server", ["brasa.example"]), ("AccessToken", ["a-token"]));

    private protected override string? SessionOf(Connector connector) => null;

    private protected override Task WritePageAsync(HttpContext context, int number, bool hasNext)
    {
        if (hasNext)
            context.Response.Headers.Link = $"<https://brasa.example/api/v1/notifications?max_id={100_000 - number}>; rel=\"next\"";
        return context.Response.WriteAsync(
            $"[{MastodonServer.Notification(100_000 - number, MastodonServer.Status(number, minutesAgo: number)).ToJsonString()}]");
    }

    private protected override string OddList => """
        [7, null, "text", [], {}, {"id":{},"type":7,"status":[]}, {"type":"mention"}, {"type":"mention","status":null},
         {"type":"mention","status":{"id":[],"uri":9}}, {"type":"mention","status":{"uri":" "}}, {"type":"admin.sign_up","account":{}},
         {"type":"mention","status":{"uri":"https://a.example/1","reblog":{"uri":"https://a.example/2"}}}]
        """;

    private protected override IReadOnlyDictionary<string, string> UsedUp => new Dictionary<string, string>
    {
        ["X-RateLimit-Limit"] = "300",
        ["X-RateLimit-Remaining"] = "0",
        ["X-RateLimit-Reset"] = PollRun.Now.AddSeconds(90).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
    };
}

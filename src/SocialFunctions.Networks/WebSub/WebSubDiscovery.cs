using SocialFunctions.Networks.Feed;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.WebSub;

/// <summary>Asks a feed for its hub and its topic.</summary>
/// <param name="http">Over <see cref="GuardedHandler"/>: a feed may point anywhere.</param>
public sealed class WebSubDiscovery(HttpClient http, FeedOptions options, TimeProvider clock)
{
    private readonly FeedClient client = new(http, options, clock);

    public async Task<WebSubFinding> FindAsync(Uri feed, CancellationToken cancellationToken) =>
        await client.GetAsync(feed, PollCursor.Start, cancellationToken) switch
        {
            FeedAnswer.Body body => Of(body),
            FeedAnswer.Failed failed => new WebSubFinding.Missing(failed.Fault),
            _ => new WebSubFinding.Missing(new PollFault(PollFaultKind.Unreadable, "The feed answers that it has not changed, although nobody asked.")),
        };

    private static WebSubFinding Of(FeedAnswer.Body body)
    {
        var links = WebSubLinks.Of(body.Links, FeedEncoding.Decode(body.Bytes, body.Charset), body.Address);
        if (links.Hub is null)
            return new WebSubFinding.Missing(new PollFault(PollFaultKind.NotFound, "The feed names no hub: take \"hub\" out of the brand file, it is polled as before."));
        return new WebSubFinding.Found(links.Hub, (links.Self ?? body.Address).AbsoluteUri);
    }
}

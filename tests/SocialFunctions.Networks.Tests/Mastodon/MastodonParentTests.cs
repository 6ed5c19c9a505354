using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Mastodon.MastodonServer;

namespace SocialFunctions.Networks.Tests.Mastodon;

/// <summary>What a reply answers, of which its status has no more than the server's own number.</summary>
public sealed class MastodonParentTests : MastodonAccountTests
{
    [Fact]
    public async Task A_parent_is_named_by_its_uri_from_the_page_from_what_is_stored_or_from_the_server()
    {
        Server.Statuses.Add(Status(1, minutesAgo: 50_000));
        Server.Notifications.AddRange(
        [
            Notification(5, Status(15, minutesAgo: 1, parent: 14)),
            Notification(4, Status(14, minutesAgo: 2, parent: 2)),
            Notification(3, Status(13, minutesAgo: 3, parent: 1)),
            Notification(2, Status(12, minutesAgo: 4, parent: 1)),
        ]);
        Run.Aliases[$"{Host}:2"] = "https://lejos.example/notes/2";
        var mentions = await Run.MentionsAsync("mentions");
        Assert.Equal([Uri(14), "https://lejos.example/notes/2", Uri(1), Uri(1)], mentions.Select(mention => mention.InReplyTo));
        Assert.All(mentions, mention => Assert.Equal(MentionKind.Reply, mention.Kind));

        // The list twice, the unknown parent once, each charged.
        Assert.Equal(3, Run.Meter.Calls);
        Assert.Single(Server.Web.Requests, request => request.Target == "/api/v1/statuses/1");
    }

    [Fact]
    public async Task A_parent_that_is_gone_leaves_a_reply_without_one_and_the_stream_goes_on()
    {
        Server.Notifications.Add(Notification(2, Status(12, minutesAgo: 4, parent: 404)));
        Server.Notifications.Add(Notification(1, Status(11, minutesAgo: 5)));
        var mentions = await Run.MentionsAsync("mentions");
        Assert.Equal([(Uri(12), MentionKind.Reply, null), (Uri(11), MentionKind.Post, null)],
            mentions.Select(mention => (mention.Id, mention.Kind, mention.InReplyTo)));
    }

    [Theory]
    [InlineData(429, PollFaultKind.Throttled)]
    [InlineData(403, PollFaultKind.Refused)]
    [InlineData(500, PollFaultKind.Unreachable)]
    public async Task A_parent_that_cannot_be_asked_for_keeps_the_page_back(int status, PollFaultKind kind)
    {
        Server.Notifications.Add(Notification(1, Status(12, minutesAgo: 4, parent: 1)));
        Server.Instead = context =>
        {
            if (!context.Request.Path.StartsWithSegments("/api/v1/statuses", StringComparison.Ordinal))
                return null;
            context.Response.StatusCode = status;
            return "";
        };
        Assert.Equal(kind, (await Run.FaultAsync("mentions")).Kind);
        Assert.Empty(Run.Cursors);
    }
}

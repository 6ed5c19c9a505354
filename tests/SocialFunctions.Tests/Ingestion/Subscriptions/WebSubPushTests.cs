using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Queues.Models;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.WebSub;

namespace SocialFunctions.Tests.Ingestion.Subscriptions;

public sealed class WebSubPushTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    private const string Body = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>urn:1</id><title>Abrimos</title></entry></feed>";

    [Fact]
    public async Task An_own_feeds_entries_are_outbound_and_anothers_are_worked_out_later()
    {
        await using var hub = await HubServer.StartAsync();
        using var rig = new SubscriptionRig(
            storage, hub, "push", feeds: [new Feed("own", new Uri(hub.Feed, "?1"), Own: true, Hub: true), new Feed("other", new Uri(hub.Feed, "?2"), Hub: true)]);
        Assert.Equal(200, await rig.PushAsync("feed/own", Body, Sign("feed/own", Body)));
        Assert.Equal(MentionDirection.Outbound, Assert.Single(await rig.QueuedAsync()).Direction);
        Assert.Equal(200, await rig.PushAsync("feed/other", Body, Sign("feed/other", Body)));
        Assert.Null(Assert.Single(await rig.QueuedAsync()).Direction);
    }

    [Fact]
    public async Task A_forged_push_is_acknowledged_and_ignored_and_one_that_nobody_wants_is_gone()
    {
        await using var hub = await HubServer.StartAsync();
        using var rig = new SubscriptionRig(storage, hub, "forged", feeds: new Feed("blog", hub.Feed, Hub: true));
        Assert.Equal(202, await rig.PushAsync("feed/blog", Body, null));
        Assert.Equal(202, await rig.PushAsync("feed/blog", Body, Sign("feed/another", Body)));
        Assert.Equal(202, await rig.PushAsync("feed/another", Body, Sign("feed/blog", Body)));
        Assert.Equal(410, await rig.PushAsync("feed/another", Body, Sign("feed/another", Body)));
        Assert.Equal(410, await rig.PushAsync("", "no feed", Sign("", "no feed")));
        Assert.Empty(await rig.QueuedAsync());
        Assert.Equal(0, (await rig.ReplayAsync()).Replayed);
    }

    [Fact]
    public async Task A_YouTube_upload_is_outbound()
    {
        await using var hub = await HubServer.StartAsync();
        using var rig = new SubscriptionRig(storage, hub, "upload", youTube: true);
        const string upload = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>yt:video:VidInventado</id><title>La brasa</title></entry></feed>";
        Assert.Equal(200, await rig.PushAsync("youtube/main", upload, Sign("youtube/main", upload)));
        var mention = Assert.Single(await rig.QueuedAsync());
        Assert.Equal(("youtube", "VidInventado", MentionDirection.Outbound), (mention.Network, mention.Id, mention.Direction));
        var order = Assert.Single((await storage.Areas.Queue("polls").ReceiveMessagesAsync(32)).Value);
        Assert.Contains("VidInventado", order.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_broke_off_is_kept_with_its_subject_and_read_again_by_a_replay()
    {
        await using var hub = await HubServer.StartAsync();
        using var rig = new SubscriptionRig(storage, hub, "broken", feeds: new Feed("blog", hub.Feed, Own: true, Hub: true));
        var broken = Body[..^3];
        Assert.Equal(200, await rig.PushAsync("feed/blog", broken, Sign("feed/blog", broken)));
        var kept = Assert.Single((await rig.ReplayAsync()).Kept);
        Assert.Equal("The answer is not well-formed XML, or it breaks off.", kept.Reason);

        // As if a later version could read it.
        await rig.Quarantine.KeepAsync("hook-websub", BinaryData.FromString(Body), "It was not read.", "feed/blog", CancellationToken.None);
        await rig.Quarantine.KeepAsync("hook-websub", BinaryData.FromString(Body + " "), "It was not read.", "feed/gone", CancellationToken.None);
        var answer = await rig.ReplayAsync();
        Assert.Equal(1, answer.Replayed);
        Assert.Contains(answer.Kept, one => one.Reason == "The subscription that brought it is not wanted any more.");
        Assert.Equal(MentionDirection.Outbound, Assert.Single(await rig.QueuedAsync()).Direction);
    }

    private static string Sign(string subject, string body) => "sha256=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(WebSubSecret.Of(SubscriptionRig.Secret, subject)), Encoding.UTF8.GetBytes(body)));
}

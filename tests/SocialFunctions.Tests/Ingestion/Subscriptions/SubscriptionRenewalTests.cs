using SocialFunctions.Domain.Brands;
using SocialFunctions.Ingestion.Subscriptions;
using SocialFunctions.Networks.WebSub;
using static SocialFunctions.Tests.Ingestion.Subscriptions.SubscribedFeed;

namespace SocialFunctions.Tests.Ingestion.Subscriptions;

public sealed class SubscriptionRenewalTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    [Fact]
    public async Task A_feed_that_names_its_hub_is_subscribed_verified_and_left_alone_until_three_quarters_of_the_lease()
    {
        await using var hub = await HubServer.StartAsync();
        using var rig = new SubscriptionRig(storage, hub, "lease", feeds: FeedOf(hub));
        await rig.RenewAsync();
        var asked = Assert.Single(hub.Asked);
        var topic = Topic(hub);
        Assert.Equal(
            ("subscribe", topic, "https://app.example/api/hooks/websub/feed/blog", "864000", WebSubSecret.Of(SubscriptionRig.Secret, Subject)),
            (asked["hub.mode"], asked["hub.topic"], asked["hub.callback"], asked["hub.lease_seconds"], asked["hub.secret"]));
        Assert.True((await rig.OnlyAsync()).IsPending);

        Assert.Equal((200, "reto"), await rig.ConfirmAsync(Subject, $"hub.mode=subscribe&hub.challenge=reto&hub.lease_seconds=432000&hub.topic={Uri.EscapeDataString(topic)}"));
        var state = await rig.OnlyAsync();
        Assert.Equal((rig.Clock.Now.AddDays(5), rig.Clock.Now.AddDays(3.75), null, false), (state.LeaseUntil, state.NextAt, state.LastError, state.IsPending));

        rig.Clock.Now = rig.Clock.Now.AddDays(3.7);
        await rig.RenewAsync();
        Assert.Single(hub.Asked);
        rig.Clock.Now = rig.Clock.Now.AddDays(0.1);
        await rig.RenewAsync();
        Assert.Equal(2, hub.Asked.Count);
    }

    [Fact]
    public async Task No_row_holds_the_secret()
    {
        await using var hub = await HubServer.StartAsync();
        using var rig = new SubscriptionRig(storage, hub, "secret", feeds: FeedOf(hub));
        await rig.RenewAsync();
        var row = SubscriptionColumns.Write(await rig.OnlyAsync(), "p", "r");
        var texts = row.Keys.Select(column => row[column]).OfType<string>().ToList();
        Assert.Contains(Topic(hub), texts);
        Assert.DoesNotContain(texts, text => text.Contains(SubscriptionRig.Secret, StringComparison.Ordinal) || text.Contains(hub.Asked.First()["hub.secret"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hub_that_refuses_or_never_asks_back_is_a_failure_whose_pause_grows()
    {
        await using var hub = await HubServer.StartAsync();
        hub.Status = 400;
        using var rig = new SubscriptionRig(storage, hub, "refused", feeds: FeedOf(hub));
        await rig.RenewAsync();
        var refused = await rig.OnlyAsync();
        Assert.StartsWith("The hub refuses the request (400)", refused.LastError, StringComparison.Ordinal);
        Assert.Equal(rig.Clock.Now.AddMinutes(10), refused.NextAt);

        hub.Status = 202;
        rig.Clock.Now = rig.Clock.Now.AddMinutes(10);
        await rig.RenewAsync();
        rig.Clock.Now = rig.Clock.Now.AddHours(2);
        await rig.RenewAsync();
        var silent = await rig.OnlyAsync();
        Assert.Equal((3, 3, true), (hub.Asked.Count, silent.Failures, silent.LastError is not null));
    }

    [Fact]
    public async Task A_feed_without_a_hub_says_so()
    {
        await using var hub = await HubServer.StartAsync();
        hub.NamesHub = false;
        using var rig = new SubscriptionRig(storage, hub, "no-hub", feeds: FeedOf(hub));
        await rig.RenewAsync();
        Assert.StartsWith("The feed names no hub", (await rig.OnlyAsync()).LastError, StringComparison.Ordinal);
        Assert.Empty(hub.Asked);
    }

    [Fact]
    public async Task What_the_configuration_drops_is_left_and_its_row_goes_with_the_hubs_question()
    {
        await using var hub = await HubServer.StartAsync();
        using (var rig = new SubscriptionRig(storage, hub, "left", feeds: FeedOf(hub)))
        {
            await rig.RenewAsync();
            await rig.ConfirmAsync(Subject, Question(hub));
        }

        using var without = new SubscriptionRig(storage, hub, "left");
        await without.RenewAsync();
        await without.RenewAsync();
        Assert.Equal(["subscribe", "unsubscribe"], hub.Asked.Select(asked => asked["hub.mode"]));
        Assert.Equal(404, (await without.ConfirmAsync(Subject, Question(hub))).Status);
        Assert.Equal((200, "reto"), await without.ConfirmAsync(Subject, Question(hub, "unsubscribe")));
        Assert.Empty(await without.Rows.AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_lease_that_nobody_ended_is_forgotten_when_it_is_over()
    {
        await using var hub = await HubServer.StartAsync();
        using (var rig = new SubscriptionRig(storage, hub, "over", feeds: FeedOf(hub)))
        {
            await rig.RenewAsync();
            await rig.ConfirmAsync(Subject, Question(hub));
        }

        hub.Status = 500;
        using var without = new SubscriptionRig(storage, hub, "over");
        await without.RenewAsync();
        Assert.Equal("The hub has an error of its own (500).", (await without.OnlyAsync()).LastError);
        without.Clock.Now = without.Clock.Now.AddDays(10);
        await without.RenewAsync();
        Assert.Empty(await without.Rows.AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_YouTube_channel_is_subscribed_without_being_asked_and_no_feed_is()
    {
        await using var hub = await HubServer.StartAsync();
        using var rig = new SubscriptionRig(storage, hub, "youtube", youTube: true, feeds: new Feed("blog", hub.Feed));
        await rig.RenewAsync();
        var state = await rig.OnlyAsync();
        Assert.Equal(("youtube/main", "https://www.youtube.com/xml/feeds/videos.xml?channel_id=UCbrasa"), (state.Subject, state.Topic));
    }

    [Fact]
    public async Task Without_the_webhook_nothing_is_asked_and_what_was_known_is_forgotten()
    {
        await using var hub = await HubServer.StartAsync();
        using (var rig = new SubscriptionRig(storage, hub, "off", feeds: FeedOf(hub)))
        {
            await rig.RenewAsync();
            await rig.ConfirmAsync(Subject, Question(hub));
        }

        using var off = new SubscriptionRig(storage, hub, "off", enabled: false, feeds: FeedOf(hub));
        await off.RenewAsync();
        Assert.Single(hub.Asked);
        Assert.Empty(await off.Rows.AllAsync(CancellationToken.None));
        Assert.Equal(404, (await off.ConfirmAsync(Subject, Question(hub))).Status);
    }
}

using static SocialFunctions.Tests.Ingestion.Subscriptions.SubscribedFeed;

namespace SocialFunctions.Tests.Ingestion.Subscriptions;

/// <summary>What the hub may say of a subscription, and what is believed.</summary>
public sealed class SubscriptionAnswersTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    [Fact]
    public async Task A_hub_may_ask_back_before_it_answers()
    {
        await using var hub = await HubServer.StartAsync();
        using var rig = new SubscriptionRig(storage, hub, "at-once", feeds: FeedOf(hub));
        hub.Before = async () => Assert.Equal(200, (await rig.ConfirmAsync(Subject, Question(hub))).Status);
        await rig.RenewAsync();
        Assert.Equal(rig.Clock.Now.AddDays(10), (await rig.OnlyAsync()).LeaseUntil);
    }

    [Theory]
    [InlineData("hub.mode=subscribe&hub.challenge=reto&hub.topic=https://other.example/feed", "feed/blog")]
    [InlineData("hub.mode=unsubscribe&hub.challenge=reto&hub.topic={topic}", "feed/blog")]
    [InlineData("hub.mode=subscribe&hub.challenge=reto&hub.topic={topic}", "feed/another")]
    [InlineData("hub.mode=subscribe&hub.challenge=reto&hub.topic={topic}", "")]
    [InlineData("hub.mode=subscribe&hub.topic={topic}", "feed/blog")]
    [InlineData("hub.mode=denied&hub.topic=https://other.example/feed", "feed/blog")]
    [InlineData("", "feed/blog")]
    public async Task What_was_not_asked_for_is_not_found_and_changes_nothing(string query, string subject)
    {
        await using var hub = await HubServer.StartAsync();
        using var rig = new SubscriptionRig(storage, hub, "foreign", feeds: FeedOf(hub));
        await rig.RenewAsync();
        var before = await rig.OnlyAsync();
        Assert.Equal((404, null), await rig.ConfirmAsync(subject, query.Replace("{topic}", Uri.EscapeDataString(Topic(hub)), StringComparison.Ordinal)));
        Assert.Equal(before, await rig.OnlyAsync());
        await rig.Rows.RemoveAsync(before, CancellationToken.None);
    }

    [Fact]
    public async Task A_lease_beyond_what_was_asked_for_is_not_believed()
    {
        await using var hub = await HubServer.StartAsync();
        using var rig = new SubscriptionRig(storage, hub, "long", feeds: FeedOf(hub));
        await rig.RenewAsync();
        await rig.ConfirmAsync(Subject, Question(hub) + "&hub.lease_seconds=2000000000");
        Assert.Equal(rig.Clock.Now.AddDays(10), (await rig.OnlyAsync()).LeaseUntil);
    }

    [Fact]
    public async Task A_denial_shows_its_reason_keeps_the_lease_and_is_asked_again_within_a_day()
    {
        await using var hub = await HubServer.StartAsync();
        using var rig = new SubscriptionRig(storage, hub, "denied", feeds: FeedOf(hub));
        await rig.RenewAsync();
        await rig.ConfirmAsync(Subject, Question(hub));
        Assert.Equal(200, (await rig.ConfirmAsync(Subject, $"hub.mode=denied&hub.reason=over%20quota&hub.topic={Uri.EscapeDataString(Topic(hub))}")).Status);
        var state = await rig.OnlyAsync();
        Assert.Equal(
            ("The hub denied the subscription: over quota", rig.Clock.Now.AddDays(10), rig.Clock.Now.AddDays(1)), (state.LastError, state.LeaseUntil, state.NextAt));
    }
}

using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>What a network's list did not show any more is said until somebody had a week to see it.</summary>
public sealed class UnreadSpanTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    private const string Network = NetworkNames.X;
    private static readonly PollStream Said = new("mentions", StreamWeight.Mentions);
    private static readonly MissedSpan Missed = new(new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero), new(2026, 11, 20, 11, 15, 0, TimeSpan.Zero));

    private readonly SteppedClock clock = new() { Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero) };
    private readonly PollOrder order = new(Network, $"a-{Guid.NewGuid():N}");

    [Fact]
    public async Task Health_names_network_account_stream_and_span_and_the_walk_has_ended_well()
    {
        var poller = await PolledAsync(Page(1, Missed));
        var health = await HealthAsync(poller);

        Assert.Equal([new UnreadHealth("mentions", Missed.From, Missed.Until)], health.Unread);
        Assert.Equal(
            [$"The list mentions of x account {order.Account} ended before what was known: what was published from 2026-11-20 09:30 to 2026-11-20 11:15 UTC was not read. Import it if you can, and lower PollMinutes."],
            ConnectorWarnings.Of([health], [], new Dictionary<string, int>(), clock.Now));
        Assert.Equal((clock.Now, null), (health.LastSuccess, health.LastError));
    }

    [Fact]
    public async Task A_later_walk_that_misses_nothing_does_not_take_it_back_and_a_week_does()
    {
        var poller = await PolledAsync(Page(1, Missed), Page(2, null));
        clock.Now += TimeSpan.FromDays(6);
        Assert.Single((await HealthAsync(poller)).Unread);
        clock.Now += TimeSpan.FromDays(1);
        Assert.Empty((await HealthAsync(poller)).Unread);
    }

    [Fact]
    public async Task Of_a_list_that_is_always_too_short_the_last_ten_are_kept()
    {
        var poller = await PolledAsync([.. Enumerable.Range(1, 12).Select(minute => Page(minute, Missed with { Until = Missed.Until.AddMinutes(minute) }))]);
        Assert.Equal(Enumerable.Range(3, 10).Select(minute => Missed.Until.AddMinutes(minute)), (await HealthAsync(poller)).Unread.Select(span => span.Until));
    }

    private static PollPage.Fetched Page(int number, MissedSpan? missed) =>
        ScriptedPoller.Page(Network, new PollCursor { SinceId = $"{number}" }, $"m-{number}") with { Missed = missed };

    /// <summary>A page a poll, each when its time has come.</summary>
    private async Task<ScriptedPoller> PolledAsync(params PollPage.Fetched[] pages)
    {
        var poller = new ScriptedPoller(Network, Said);
        var rig = new PollingRig(storage, clock, new() { [$"Connectors:{Network}:{order.Account}:Token"] = "t" }, poller);
        foreach (var page in pages)
        {
            poller.Says("mentions", page);
            clock.Now += TimeSpan.FromMinutes(6);
            await rig.Polling.RunAsync(order, CancellationToken.None);
        }

        return poller;
    }

    private async Task<ConnectorHealth> HealthAsync(ScriptedPoller poller)
    {
        var rig = new PollingRig(storage, clock, new() { [$"Connectors:{Network}:{order.Account}:Token"] = "t" }, poller);
        var connector = rig.Connectors.Find(Network, order.Account)!;
        return ConnectorHealth.Of(connector, poller, await rig.Rows.ReadAsync(order, CancellationToken.None), clock.Now);
    }
}

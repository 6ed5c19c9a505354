using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>A list whose moderators may show a message days after its date, below what was read.</summary>
public sealed class LateReleaseTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    private const string Network = NetworkNames.Trustpilot;
    private static readonly PollStream Reviews = new("reviews", StreamWeight.Mentions, ReleasedLate: true);
    private static readonly DateTimeOffset Known = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly SteppedClock clock = new() { Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero) };

    [Fact]
    public async Task Once_a_day_is_read_again_from_three_days_below_what_is_known()
    {
        var poller = await PolledAsync(Reviews, new PollCursor { Since = Known, SinceId = "mark" }, TimeSpan.FromHours(2), TimeSpan.FromHours(23));
        Assert.Equal([null, Known, Known.AddDays(-3)], poller.Asked.Select(request => request.Cursor.Since));
        Assert.Equal([null, "mark", null], poller.Asked.Select(request => request.Cursor.SinceId));
        Assert.Equal([null, null, Known], poller.Asked.Select(request => request.Cursor.Known));
    }

    [Fact]
    public async Task A_walk_under_way_is_gone_on_with()
    {
        var poller = await PolledAsync(Reviews, new PollCursor { Since = Known, PageToken = "2" }, TimeSpan.FromHours(25));
        Assert.Equal([null, Known], poller.Asked.Select(request => request.Cursor.Since));
    }

    [Fact]
    public async Task A_list_that_nobody_moderates_is_read_from_what_is_known()
    {
        var poller = await PolledAsync(Reviews with { ReleasedLate = false }, new PollCursor { Since = Known }, TimeSpan.FromHours(25));
        Assert.Equal([null, Known], poller.Asked.Select(request => request.Cursor.Since));
    }

    /// <summary>Polls once, leaving the cursor, and again after each pause.</summary>
    private async Task<ScriptedPoller> PolledAsync(PollStream stream, PollCursor left, params TimeSpan[] pauses)
    {
        var account = $"late-{Guid.NewGuid():N}";
        var poller = new ScriptedPoller(Network, stream).Says(stream.Name, ScriptedPoller.Page(Network, left, "1"));
        var rig = new PollingRig(storage, clock, new() { [$"Connectors:{Network}:{account}:Token"] = "the-token" }, poller);
        await rig.Polling.RunAsync(new PollOrder(Network, account), CancellationToken.None);
        foreach (var pause in pauses)
        {
            clock.Now += pause;
            await rig.Polling.RunAsync(new PollOrder(Network, account), CancellationToken.None);
        }

        return poller;
    }
}

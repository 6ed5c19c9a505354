using SocialFunctions.Networks.Polling;
using static SocialFunctions.Tests.Ingestion.PolledAccount;
using static SocialFunctions.Tests.Ingestion.ScriptedPoller;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>How far a walk through pages gets, and from where the next one goes on.</summary>
public sealed class PollWalkTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    private readonly PolledAccount account = new(storage);

    [Fact]
    public async Task Pages_that_go_in_circles_end_the_poll_with_a_sentence()
    {
        var poller = new ScriptedPoller(Network, Said).Says("mentions", [.. Enumerable.Range(0, 1_000).Select(at =>
            Page(Network, One with { PageToken = $"{at}" }, account.Id(at % 3)))]);
        await account.Rig(poller).Polling.RunAsync(account.Order, CancellationToken.None);

        var state = await account.StateAsync();
        Assert.Equal("The network gave the same page again: its paging goes in circles.", state.LastError);
        Assert.Equal(4, state.Spend.Calls);
        Assert.Null(state.Of(Said).Cursor.PageToken);
    }

    [Fact]
    public async Task A_lost_page_token_starts_the_walk_anew_from_where_all_was_read()
    {
        var poller = new ScriptedPoller(Network, Said)
            .Says("mentions", Page(Network, One with { PageToken = "p", NewestId = "9" }, account.Id(1)), new PollPage.Stopped(new PollFault(PollFaultKind.CursorLost, "Gone.")));
        await account.Rig(poller).Polling.RunAsync(account.Order, CancellationToken.None);
        Assert.Equal(One, (await account.StateAsync()).Of(Said).Cursor);
    }

    [Fact]
    public async Task A_walk_that_takes_too_long_is_put_off_and_goes_on_where_it_stopped()
    {
        var slow = new ScriptedPoller(Network, Said).Says("mentions", Page(Network, One with { PageToken = "p1" }, account.Id(1)), Page(Network, One, account.Id(2)));
        var rig = account.Rig(slow);
        account.Clock.Steps = TimeSpan.FromMinutes(3);
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);
        account.Clock.Steps = TimeSpan.Zero;

        var state = await account.StateAsync();
        Assert.Equal("p1", state.Of(Said).Cursor.PageToken);
        Assert.True(state.Of(Said).NextAt <= account.Clock.Now);
        Assert.Null(state.LastError);
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);
        Assert.Equal("p1", slow.Asked[1].Cursor.PageToken);
    }

    [Fact]
    public async Task A_run_that_is_out_of_time_is_put_off_where_it_got_further_and_has_failed_where_it_did_not()
    {
        var late = new PollPage.Stopped(new PollFault(PollFaultKind.OutOfTime, "Slow."));
        var poller = new ScriptedPoller(Network, Said, Own).Says("mentions", Page(Network, One with { PageToken = "p1" }, account.Id(1)), late).Says("own", late);
        await account.Rig(poller).Polling.RunAsync(account.Order, CancellationToken.None);

        var state = await account.StateAsync();
        Assert.Equal(("p1", account.Clock.Now, null), (state.Of(Said).Cursor.PageToken, state.Of(Said).NextAt, state.Of(Said).LastError));
        Assert.Equal("Slow.", state.Of(Own).LastError);
        Assert.True(state.Of(Own).NextAt > account.Clock.Now);
        Assert.All(poller.Asked, request => Assert.Equal(account.Clock.Now.AddMinutes(7), request.Meter.Until));
    }

    [Fact]
    public async Task Streams_for_which_no_time_is_left_stay_due()
    {
        var poller = new ScriptedPoller(Network, Said, Own).Says("mentions", Page(Network, One with { PageToken = "p1" }, account.Id(1)));
        account.Clock.Steps = TimeSpan.FromMinutes(3);
        await account.Rig(poller).Polling.RunAsync(account.Order, CancellationToken.None);
        account.Clock.Steps = TimeSpan.Zero;

        Assert.Single(poller.Asked);
        var state = await account.StateAsync();
        Assert.Equal((null, null), (state.Of(Own).NextAt, state.Of(Own).LastError));
    }
}

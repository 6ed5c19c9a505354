using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using static SocialFunctions.Tests.Ingestion.ScriptedPoller;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>One account with three streams, each with a cursor, a pace and failures of its own.</summary>
public sealed class AccountPollingTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    private const string Network = NetworkNames.X;
    private static int accounts;
    private static readonly PollStream Said = new("mentions", StreamWeight.Mentions, AlsoPushed: true);
    private static readonly PollStream Own = new("own", StreamWeight.Own);
    private static readonly PollStream Found = new("search:coffee", StreamWeight.Search);
    private static readonly PollCursor One = new() { SinceId = "1" };
    private static readonly PollCursor Two = new() { SinceId = "2" };

    private readonly SteppedClock clock = new() { Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero) };
    private readonly string account = $"a-{Interlocked.Increment(ref accounts)}";

    [Fact]
    public async Task Mentions_are_read_before_the_brands_own_and_searches_last()
    {
        var poller = new ScriptedPoller(Network, Found, Own, Said);
        await Rig(poller).Polling.RunAsync(Order, CancellationToken.None);
        Assert.Equal(["mentions", "own", "search:coffee"], poller.Asked.Select(request => request.Stream.Name));
    }

    [Fact]
    public async Task A_stream_that_fails_leaves_the_others_alone_and_keeps_its_cursor()
    {
        var fault = new PollFault(PollFaultKind.Unreadable, "The answer is no list.");
        var poller = new ScriptedPoller(Network, Said, Own)
            .Says("mentions", Page(Network, One, Id(1)), new PollPage.Stopped(fault))
            .Says("own", Page(Network, Two, Id(2)));
        await Rig(poller).Polling.RunAsync(Order, CancellationToken.None);

        var state = await StateAsync();
        Assert.Equal(One, state.Of(Said).Cursor);
        Assert.Equal(fault.Sentence, state.Of(Said).LastError);
        Assert.Equal(fault.Sentence, state.LastError);
        Assert.Equal(Two, state.Of(Own).Cursor);
        Assert.Null(state.Of(Own).LastError);
        Assert.Null(state.LeasedUntil);
    }

    [Theory]
    [InlineData(PollFaultKind.Throttled)]
    [InlineData(PollFaultKind.Unauthorized)]
    public async Task A_fault_of_the_account_stops_its_other_streams_until_its_time_has_come(PollFaultKind kind)
    {
        var poller = new ScriptedPoller(Network, Said, Own)
            .Says("mentions", new PollPage.Stopped(new PollFault(kind, "No.", TimeSpan.FromMinutes(17))));
        var rig = Rig(poller);
        await rig.Polling.RunAsync(Order, CancellationToken.None);
        Assert.Single(poller.Asked);

        clock.Now += TimeSpan.FromMinutes(16);
        await rig.Polling.RunAsync(Order, CancellationToken.None);
        Assert.Single(poller.Asked);

        clock.Now += TimeSpan.FromMinutes(2);
        await rig.Polling.RunAsync(Order, CancellationToken.None);
        Assert.Equal(3, poller.Asked.Count);
        Assert.Null((await StateAsync()).LastError);
    }

    [Fact]
    public async Task Pages_that_go_in_circles_end_the_poll_with_a_sentence()
    {
        var poller = new ScriptedPoller(Network, Said).Says("mentions", [.. Enumerable.Range(0, 1_000).Select(at =>
            Page(Network, One with { PageToken = $"{at}" }, Id(at % 3)))]);
        await Rig(poller).Polling.RunAsync(Order, CancellationToken.None);

        var state = await StateAsync();
        Assert.Equal("The network gave the same page again: its paging goes in circles.", state.LastError);
        Assert.Equal(4, state.Spend.Calls);
        Assert.Null(state.Of(Said).Cursor.PageToken);
    }

    [Fact]
    public async Task A_lost_page_token_starts_the_walk_anew_from_where_all_was_read()
    {
        var poller = new ScriptedPoller(Network, Said)
            .Says("mentions", Page(Network, One with { PageToken = "p", NewestId = "9" }, Id(1)), new PollPage.Stopped(new PollFault(PollFaultKind.CursorLost, "Gone.")));
        await Rig(poller).Polling.RunAsync(Order, CancellationToken.None);
        Assert.Equal(One, (await StateAsync()).Of(Said).Cursor);
    }

    [Fact]
    public async Task A_walk_that_takes_too_long_is_put_off_and_goes_on_where_it_stopped()
    {
        var slow = new ScriptedPoller(Network, Said).Says("mentions", Page(Network, One with { PageToken = "p1" }, Id(1)), Page(Network, One, Id(2)));
        var rig = Rig(slow);
        clock.Steps = TimeSpan.FromMinutes(3);
        await rig.Polling.RunAsync(Order, CancellationToken.None);
        clock.Steps = TimeSpan.Zero;

        var state = await StateAsync();
        Assert.Equal("p1", state.Of(Said).Cursor.PageToken);
        Assert.True(state.Of(Said).NextAt <= clock.Now);
        Assert.Null(state.LastError);
        await rig.Polling.RunAsync(Order, CancellationToken.None);
        Assert.Equal("p1", slow.Asked[1].Cursor.PageToken);
    }

    [Fact]
    public async Task A_run_that_is_out_of_time_is_put_off_where_it_got_further_and_has_failed_where_it_did_not()
    {
        var late = new PollPage.Stopped(new PollFault(PollFaultKind.OutOfTime, "Slow."));
        var poller = new ScriptedPoller(Network, Said, Own).Says("mentions", Page(Network, One with { PageToken = "p1" }, Id(1)), late).Says("own", late);
        await Rig(poller).Polling.RunAsync(Order, CancellationToken.None);

        var state = await StateAsync();
        Assert.Equal(("p1", clock.Now, null), (state.Of(Said).Cursor.PageToken, state.Of(Said).NextAt, state.Of(Said).LastError));
        Assert.Equal("Slow.", state.Of(Own).LastError);
        Assert.True(state.Of(Own).NextAt > clock.Now);
        Assert.All(poller.Asked, request => Assert.Equal(clock.Now.AddMinutes(7), request.Meter.Until));
    }

    [Fact]
    public async Task Streams_for_which_no_time_is_left_stay_due()
    {
        var poller = new ScriptedPoller(Network, Said, Own).Says("mentions", Page(Network, One with { PageToken = "p1" }, Id(1)));
        clock.Steps = TimeSpan.FromMinutes(3);
        await Rig(poller).Polling.RunAsync(Order, CancellationToken.None);
        clock.Steps = TimeSpan.Zero;

        Assert.Single(poller.Asked);
        var state = await StateAsync();
        Assert.Equal((null, null), (state.Of(Own).NextAt, state.Of(Own).LastError));
    }

    [Fact]
    public async Task A_session_is_kept_for_the_next_poll_and_handed_back()
    {
        var poller = new ScriptedPoller(Network, Said).Says("mentions", new PollPage.Session("{\"token\":1}", clock.Now.AddDays(60)));
        var rig = Rig(poller);
        await rig.Polling.RunAsync(Order, CancellationToken.None);
        clock.Now += TimeSpan.FromHours(1);
        await rig.Polling.RunAsync(Order, CancellationToken.None);

        Assert.Equal([null, "{\"token\":1}"], poller.Asked.Select(request => request.Session));
        Assert.Equal(clock.Now.AddDays(60).AddHours(-1), (await StateAsync()).SessionExpires);
    }

    [Fact]
    public async Task What_was_spent_counts_against_the_day_and_is_there_again_on_the_next()
    {
        var poller = new ScriptedPoller(Network, Said) { Budget = new(BudgetUnit.Calls, 3) };
        poller.Says("mentions", Page(Network, One, Id(1)), Page(Network, Two, Id(2))).Says("mentions");
        var rig = Rig(poller);
        await rig.Polling.RunAsync(Order, CancellationToken.None);
        clock.Now += TimeSpan.FromHours(7);
        await rig.Polling.RunAsync(Order, CancellationToken.None);
        poller.Asked[1].Meter.Charge(calls: 1);
        Assert.True(poller.Asked[1].Meter.IsSpent);

        clock.Now += TimeSpan.FromHours(7);
        await rig.Polling.RunAsync(Order, CancellationToken.None);
        poller.Asked[2].Meter.Charge(calls: 2);
        Assert.False(poller.Asked[2].Meter.IsSpent);

        var spent = await storage.Areas.Table(TableNames.Spend).GetEntityAsync<TableEntity>(storage.Brand.Id, Keys.SpendRow("20261120", Network, account));
        Assert.Equal(2, spent.Value.GetInt64("calls"));
    }

    [Fact]
    public async Task What_a_push_should_have_brought_is_a_repair_but_not_on_the_first_walk()
    {
        var poller = new ScriptedPoller(Network, Said)
            .Says("mentions", Page(Network, One, Id(1))).Says("mentions", At(clock.Now.AddMinutes(30), Id(2)), Page(Network, Two, Id(3)));
        var rig = Rig(poller, pushes: true);
        await DrainAsync();
        await rig.Polling.RunAsync(Order, CancellationToken.None);
        clock.Now += TimeSpan.FromHours(1);
        await rig.Polling.RunAsync(Order, CancellationToken.None);
        Assert.Equal(["poll", "repair", "poll"], await DrainAsync());
    }

    [Fact]
    public async Task Searches_leave_half_of_the_budget_to_the_mentions()
    {
        var poller = new ScriptedPoller(Network, Said, Found) { Budget = new(BudgetUnit.Calls, 10) };
        await Rig(poller).Polling.RunAsync(Order, CancellationToken.None);
        var (said, found) = (poller.Asked[0], poller.Asked[1]);
        found.Meter.Charge(calls: 5);
        Assert.True(found.Meter.IsSpent);
        found.Meter.Reserve = 0;
        Assert.False(said.Meter.IsSpent);
    }

    [Fact]
    public async Task A_setting_that_was_mended_is_tried_at_once()
    {
        var poller = new ScriptedPoller(Network, Said).Says("mentions", new PollPage.Stopped(new PollFault(PollFaultKind.Unauthorized, "No.")));
        await Rig(poller).Polling.RunAsync(Order, CancellationToken.None);
        await Rig(poller).Polling.RunAsync(Order, CancellationToken.None);
        Assert.Single(poller.Asked);

        await Rig(poller, token: "another").Polling.RunAsync(Order, CancellationToken.None);
        Assert.Equal(2, poller.Asked.Count);
        Assert.Null((await StateAsync()).LastError);
    }

    private static PollPage.Fetched At(DateTimeOffset published, string id)
    {
        var page = Page(Network, Two, id);
        return page with { Mentions = [.. page.Mentions.Select(mention => mention with { PublishedAt = published })] };
    }

    private PollOrder Order => new(Network, account);

    private string Id(int number) => $"{account}-{number}";

    private PollingRig Rig(ScriptedPoller poller, bool pushes = false, string token = "t")
    {
        var settings = new Dictionary<string, string?> { [$"Connectors:{Network}:{account}:Token"] = token };
        if (pushes)
            settings["Hooks:scripted:Enabled"] = "true";
        return new PollingRig(storage, clock, settings, poller);
    }

    private Task<PollState> StateAsync() => new AccountRows(storage.Areas, storage.Brand, clock, NullLogger<AccountRows>.Instance).ReadAsync(Order, CancellationToken.None);

    private async Task<List<string>> DrainAsync()
    {
        var queue = storage.Areas.Queue(QueueNames.Mentions);
        var via = new List<string>();
        while ((await queue.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                via.Add(System.Text.Json.JsonDocument.Parse(message.Body.ToMemory()).RootElement.GetProperty("via").GetString()!);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return via;
    }
}

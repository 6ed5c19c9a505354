using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;
using static SocialFunctions.Tests.Ingestion.PolledAccount;
using static SocialFunctions.Tests.Ingestion.ScriptedPoller;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>One account with three streams, each with a cursor, a pace and failures of its own.</summary>
public sealed class AccountPollingTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    private readonly PolledAccount account = new(storage);

    [Fact]
    public async Task Mentions_are_read_before_the_brands_own_and_searches_last()
    {
        var poller = new ScriptedPoller(Network, Found, Own, Said);
        await account.Rig(poller).Polling.RunAsync(account.Order, CancellationToken.None);
        Assert.Equal(["mentions", "own", "search:coffee"], poller.Asked.Select(request => request.Stream.Name));
    }

    [Fact]
    public async Task A_stream_that_fails_leaves_the_others_alone_and_keeps_its_cursor()
    {
        var fault = new PollFault(PollFaultKind.Unreadable, "The answer is no list.");
        var poller = new ScriptedPoller(Network, Said, Own)
            .Says("mentions", Page(Network, One, account.Id(1)), new PollPage.Stopped(fault))
            .Says("own", Page(Network, Two, account.Id(2)));
        await account.Rig(poller).Polling.RunAsync(account.Order, CancellationToken.None);

        var state = await account.StateAsync();
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
        var rig = account.Rig(poller);
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);
        Assert.Single(poller.Asked);

        account.Clock.Now += TimeSpan.FromMinutes(16);
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);
        Assert.Single(poller.Asked);

        account.Clock.Now += TimeSpan.FromMinutes(2);
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);
        Assert.Equal(3, poller.Asked.Count);
        Assert.Null((await account.StateAsync()).LastError);
    }

    [Fact]
    public async Task A_session_is_kept_for_the_next_poll_and_handed_back()
    {
        var poller = new ScriptedPoller(Network, Said).Says("mentions", new PollPage.Session("{\"token\":1}", account.Clock.Now.AddDays(60)));
        var rig = account.Rig(poller);
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);
        account.Clock.Now += TimeSpan.FromHours(1);
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);

        Assert.Equal([null, "{\"token\":1}"], poller.Asked.Select(request => request.Session));
        Assert.Equal(account.Clock.Now.AddDays(60).AddHours(-1), (await account.StateAsync()).SessionExpires);
    }

    [Fact]
    public async Task What_a_push_should_have_brought_is_a_repair_but_not_on_the_first_walk()
    {
        var poller = new ScriptedPoller(Network, Said)
            .Says("mentions", Page(Network, One, account.Id(1))).Says("mentions", At(account.Clock.Now.AddMinutes(30), account.Id(2)), Page(Network, Two, account.Id(3)));
        var rig = account.Rig(poller, pushes: true);
        await DrainAsync();
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);
        account.Clock.Now += TimeSpan.FromHours(1);
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);
        Assert.Equal(["poll", "repair", "poll"], await DrainAsync());
    }

    [Fact]
    public async Task A_setting_that_was_mended_is_tried_at_once()
    {
        var poller = new ScriptedPoller(Network, Said).Says("mentions", new PollPage.Stopped(new PollFault(PollFaultKind.Unauthorized, "No.")));
        await account.Rig(poller).Polling.RunAsync(account.Order, CancellationToken.None);
        await account.Rig(poller).Polling.RunAsync(account.Order, CancellationToken.None);
        Assert.Single(poller.Asked);

        await account.Rig(poller, token: "another").Polling.RunAsync(account.Order, CancellationToken.None);
        Assert.Equal(2, poller.Asked.Count);
        Assert.Null((await account.StateAsync()).LastError);
    }

    private static PollPage.Fetched At(DateTimeOffset published, string id)
    {
        var page = Page(Network, Two, id);
        return page with { Mentions = [.. page.Mentions.Select(mention => mention with { PublishedAt = published })] };
    }

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

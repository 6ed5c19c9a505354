using Azure.Data.Tables;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>What is done for accounts beside reading their streams.</summary>
public sealed class ChoreTests(IntakeStorage storage) : IClassFixture<IntakeStorage>, IAsyncLifetime
{
    private const string Network = NetworkNames.X;
    private readonly SteppedClock clock = new() { Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero) };
    private readonly PollOrder order = new(Network, "brand");

    public async Task InitializeAsync()
    {
        foreach (var queue in new[] { QueueNames.Polls, QueueNames.Mentions })
            await storage.Areas.Queue(queue).ClearMessagesAsync();
        await foreach (var row in storage.Areas.Table(TableNames.Mentions).QueryAsync<TableEntity>())
            await storage.Areas.Table(TableNames.Mentions).DeleteEntityAsync(row.PartitionKey, row.RowKey);
        await foreach (var row in storage.Areas.Table(TableNames.Cursors).QueryAsync<TableEntity>())
            await storage.Areas.Table(TableNames.Cursors).DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Counters_of_the_last_two_days_are_read_again_in_batches_and_written_where_they_changed()
    {
        await StoreAsync("new", hoursAgo: 1, new Engagement(Likes: 1));
        await StoreAsync("same", hoursAgo: 30, new Engagement(Likes: 7));
        await StoreAsync("first", hoursAgo: 47, null);
        await StoreAsync("old", hoursAgo: 49, new Engagement(Likes: 2));
        var before = await RowAsync("same", 30);
        var poller = new ScriptedPoller(Network)
        {
            Counters = ids => new(ids.ToDictionary(id => id, id => id == "same" ? new Engagement(Likes: 7) : new Engagement(Likes: 40, Views: 900))),
        };

        await Rig(poller).Engagement.RunAsync(order with { Task = PollTask.Engagement }, CancellationToken.None);

        Assert.Equal(["new,same", "first"], poller.Counted.Select(ids => string.Join(',', ids)));
        Assert.Equal(new Engagement(Likes: 40, Views: 900), MentionRows.Read(await RowAsync("new", 1)).Mention.Engagement);
        Assert.Equal(new Engagement(Likes: 40, Views: 900), MentionRows.Read(await RowAsync("first", 47)).Mention.Engagement);
        Assert.Equal(2, MentionRows.Read(await RowAsync("old", 49)).Mention.Engagement!.Likes);
        Assert.Equal(before.ETag, (await RowAsync("same", 30)).ETag);
        Assert.Equal("A message", MentionRows.Read(await RowAsync("new", 1)).Mention.Text);
    }

    [Fact]
    public async Task Counters_wait_when_the_days_spending_runs_ahead_of_the_day()
    {
        for (var hour = 1; hour < 40; hour++)
            await StoreAsync($"m{hour}", hour, null);
        var poller = new ScriptedPoller(Network) { Budget = new(BudgetUnit.Calls, 10) };
        await Rig(poller).Engagement.RunAsync(order with { Task = PollTask.Engagement }, CancellationToken.None);

        // At noon half of the day's ten calls may be gone: the sixth stays for the mentions.
        Assert.Equal(6, poller.Counted.Count);
    }

    [Fact]
    public async Task Followers_are_read_once_a_day_and_stand_beside_the_spending()
    {
        var poller = new ScriptedPoller(Network) { Following = new(12_345) };
        var rig = Rig(poller);
        await rig.Chores.RunAsync(CancellationToken.None);
        Assert.Equal([PollTask.Engagement, PollTask.Followers], await OrdersAsync());

        await rig.Followers.RunAsync(order with { Task = PollTask.Followers }, CancellationToken.None);
        var row = await storage.Areas.Table(TableNames.Spend).GetEntityAsync<TableEntity>(storage.Brand.Id, Keys.SpendRow("20261120", Network, "brand"));
        Assert.Equal(12_345, row.Value.GetInt64("followers"));

        clock.Now += TimeSpan.FromHours(1);
        await rig.Chores.RunAsync(CancellationToken.None);
        Assert.Equal([PollTask.Engagement], await OrdersAsync());
        clock.Now += TimeSpan.FromHours(23);
        await rig.Chores.RunAsync(CancellationToken.None);
        Assert.Equal([PollTask.Engagement, PollTask.Followers], await OrdersAsync());
    }

    [Fact]
    public async Task What_a_push_only_named_is_fetched_by_the_account_that_it_was_pushed_for()
    {
        var poller = new ScriptedPoller(Network).Says("tweet:9", ScriptedPoller.Page(Network, PollCursor.Start, "9"));
        var rig = Rig(poller);
        await rig.Fetching.OrderAsync([new FetchOrder(Network, "tweet:9", "the-token"), new FetchOrder(Network, "tweet:9", "the-token")], "a-body", CancellationToken.None);
        var only = Assert.Single(await FetchesAsync());
        await rig.Fetching.RunAsync(only, CancellationToken.None);
        Assert.Single((await storage.Areas.Queue(QueueNames.Mentions).ReceiveMessagesAsync(32)).Value);
    }

    [Fact]
    public async Task A_fetch_that_the_network_cannot_give_now_is_put_off_and_one_of_what_is_gone_ends()
    {
        var poller = new ScriptedPoller(Network)
            .Says("a", new PollPage.Stopped(new PollFault(PollFaultKind.Throttled, "Wait.", TimeSpan.FromMinutes(15))))
            .Says("b", new PollPage.Stopped(new PollFault(PollFaultKind.NotFound, "Gone.")));
        var rig = Rig(poller);
        await rig.Fetching.RunAsync(order with { Task = PollTask.Fetch, Reference = "a" }, CancellationToken.None);
        await rig.Fetching.RunAsync(order with { Task = PollTask.Fetch, Reference = "b" }, CancellationToken.None);

        // Put off: on the queue, and not to be seen before its time.
        Assert.Equal(1, (await storage.Areas.Queue(QueueNames.Polls).GetPropertiesAsync()).Value.ApproximateMessagesCount);
        Assert.Empty((await storage.Areas.Queue(QueueNames.Polls).PeekMessagesAsync(32)).Value);
    }

    private PollingRig Rig(ScriptedPoller poller) =>
        new(storage, clock, new() { [$"Connectors:{Network}:brand:Token"] = "the-token" }, poller);

    private async Task StoreAsync(string id, int hoursAgo, Engagement? engagement)
    {
        var at = clock.Now.AddHours(-hoursAgo);
        var mention = new Mention
        {
            Network = Network, Id = id, Text = "A message", Author = new Author("a"), PublishedAt = at, ReceivedAt = at,
            Direction = MentionDirection.Inbound, Engagement = engagement,
        };
        await storage.Areas.Table(TableNames.Mentions).AddEntityAsync(
            MentionRows.Write(new StoredMention { Mention = mention }, storage.Brand.Id, at, at));
    }

    private async Task<TableEntity> RowAsync(string id, int hoursAgo)
    {
        var at = clock.Now.AddHours(-hoursAgo);
        return await storage.Areas.Table(TableNames.Mentions).GetEntityAsync<TableEntity>(
            Keys.MentionPartition(storage.Brand.Id, at), Keys.MentionRow(at, new MentionId(Network, id)));
    }

    private async Task<IEnumerable<PollTask>> OrdersAsync() => (await FetchesAsync()).Select(one => one.Task).Order();

    private async Task<List<PollOrder>> FetchesAsync()
    {
        var queue = storage.Areas.Queue(QueueNames.Polls);
        var messages = (await queue.ReceiveMessagesAsync(32)).Value;
        foreach (var message in messages)
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        return [.. messages.Select(message => PollOrder.Read(message.Body))];
    }
}

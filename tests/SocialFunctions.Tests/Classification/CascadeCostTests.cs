using System.Collections.Concurrent;
using Azure.Data.Tables;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Reporting;
using Xunit.Abstractions;
using static SocialFunctions.Tests.Classification.RepeatedTexts;

namespace SocialFunctions.Tests.Classification;

/// <summary>What the Language service costs: requests, records and storage operations, counted.</summary>
public sealed class CascadeCostTests(StorageFixture fixture, ITestOutputHelper output) : CascadeServiceTests(fixture)
{
    private const int MentionsInBatch = 100;

    private readonly DateTimeOffset started = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Of_ten_thousand_mentions_with_forty_per_cent_copies_two_instances_ask_each_text_once_in_full_requests()
    {
        CascadeRig[] instances = [Rig(20_000), Rig(20_000)];
        var scope = OperationScope.Open();
        var results = new List<MessageClassification>();
        foreach (var (batch, at) in Feed().Chunk(MentionsInBatch).Select((batch, at) => (batch, at)))
            results.AddRange(await instances[at % 2].ClassifyAsync(batch));

        Assert.Equal(Mentions, results.Count);
        Assert.All(results, result => Assert.Equal("language-service", result.Source));
        Assert.Equal(Distinct / 10, Service.Requests.Count);
        Assert.All(Service.Requests, request => Assert.Equal(10, request.Documents.Count));
        Assert.Equal(Distinct, instances.Sum(instance => instance.Meter.Total));
        Assert.Equal(Distinct, (await TextsAsync()).Count);

        output.WriteLine($"{Mentions} mentions: {Service.Requests.Count} requests, {instances.Sum(instance => instance.Meter.Total)} records, {scope.Operations} storage operations");

        // Each new text is looked for and kept, and each copy of what the other instance asked is looked for; the budget is a few more.
        Assert.InRange(scope.Operations, 2 * Distinct * 3 / 4, (2 * Distinct) + (Mentions - Distinct));
    }

    [Fact]
    public async Task Of_ten_thousand_mentions_in_small_batches_twenty_at_a_time_each_unsure_text_is_asked_once_in_full_requests()
    {
        var feed = VariedFeed().ToList();
        var asked = Asked(feed);
        var rig = new CascadeRig(
            Storage, Brand, Service.Endpoint, Clock, options => (options.Mode, options.DailyRecords) = ("cascade", asked), TimeSpan.FromSeconds(8));
        var sources = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(feed.Chunk(5), new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (batch, _) =>
        {
            foreach (var result in await rig.ClassifyAsync(batch))
                sources.Add(result.Source);
        });

        output.WriteLine($"{feed.Count} mentions: {asked} texts asked, {Service.Requests.Count} requests, {rig.Meter.Total} records");
        Assert.Equal(Mentions, sources.Count);
        Assert.All(sources, source => Assert.True(source is "embedded" or "language-service", source));
        Assert.InRange(asked, Distinct / 5, Distinct - 1);
        Assert.Equal((asked + 9) / 10, Service.Requests.Count);
        Assert.Equal(asked, Service.Requests.Sum(request => request.Documents.Count));
        Assert.Equal(asked, rig.Meter.Total);
        Assert.Equal(asked, (await TextsAsync()).Count);
        Assert.Equal((1, 0), (await rig.Budget.UsedAsync(default), (await rig.Budget.TakeAsync(1, default)).Records));
    }

    /// <summary>Six: host.json lets an instance take four and then two more. What they gather depends on the machine, what they pay does not.</summary>
    [Theory]
    [InlineData(1_000, 1, 2)]
    [InlineData(1_000, 5, 4)]
    [InlineData(6_000, 100, 8)]
    public async Task Six_queue_messages_at_a_time_share_requests_in_the_usual_window(int mentions, int inMessage, int documentsInRequest)
    {
        var feed = VariedFeed().Take(mentions).ToList();
        var asked = Asked(feed);
        var rig = new CascadeRig(Storage, Brand, Service.Endpoint, Clock, options => (options.Mode, options.DailyRecords) = ("cascade", asked));
        var six = new ParallelOptions { MaxDegreeOfParallelism = 6 };
        await Parallel.ForEachAsync(feed.Chunk(inMessage), six, async (batch, _) => await rig.ClassifyAsync(batch));

        output.WriteLine($"{mentions} mentions, {inMessage} in a message: {asked} texts asked, {Service.Requests.Count} requests, {rig.Meter.Total} records");
        Assert.Equal(asked, rig.Meter.Total);
        Assert.Equal(asked, Service.Requests.Sum(request => request.Documents.Count));
        Assert.InRange(Service.Requests.Count, asked / 10, asked / documentsInRequest);
    }

    [Fact]
    public async Task A_text_s_row_holds_moods_and_closed_words_and_nothing_of_the_text()
    {
        await Rig(10).ClassifyAsync("Hello, Maria Secret here: the soup is good and the delivery was bad");

        var row = Assert.Single(await TextsAsync());
        Assert.Equal(row.RowKey[..2], row.PartitionKey);
        Assert.Equal(64, row.RowKey.Length);
        Assert.Equal("positive", row.GetString("mood"));
        Assert.Contains("delivery", row.GetString("aspects"), StringComparison.Ordinal);
        Assert.All(["maria", "secret", "soup", "hello"], word => Assert.DoesNotContain(row.Keys, column => row[column] is string text && text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The emulator is the class's; a brand's texts are known by their key, so each test looks at what it added.</summary>
    private async Task<List<TableEntity>> TextsAsync()
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Storage.Table(TableNames.Texts).QueryAsync<TableEntity>($"Timestamp ge datetime'{started:yyyy-MM-ddTHH:mm:ss.fffZ}'"))
            rows.Add(row);
        return rows;
    }
}

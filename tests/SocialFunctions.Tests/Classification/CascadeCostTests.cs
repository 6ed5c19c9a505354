using System.Collections.Concurrent;
using Azure.Data.Tables;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Storage;
using SocialFunctions.Testing;
using SocialFunctions.Tests.Reporting;
using Xunit.Abstractions;

namespace SocialFunctions.Tests.Classification;

/// <summary>What the Language service costs: requests, records and storage operations, counted.</summary>
public sealed class CascadeCostTests(StorageFixture fixture, ITestOutputHelper output) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private const int Mentions = 10_000;
    private const int MentionsInBatch = 100;
    private const int Distinct = 6_000;

    private readonly SteppedClock clock = new();
    private readonly string brand = fixture.NextBrand();
    private readonly DateTimeOffset started = TimeProvider.System.GetUtcNow();
    private FakeLanguageService service = null!;

    public async Task InitializeAsync() => service = await FakeLanguageService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

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
        Assert.Equal(Distinct / 10, service.Requests.Count);
        Assert.All(service.Requests, request => Assert.Equal(10, request.Documents.Count));
        Assert.Equal(Distinct, instances.Sum(instance => instance.Meter.Total));
        Assert.Equal(Distinct, (await TextsAsync()).Count);

        output.WriteLine($"{Mentions} mentions: {service.Requests.Count} requests, {instances.Sum(instance => instance.Meter.Total)} records, {scope.Operations} storage operations");

        // Each new text is looked for and kept, and each copy of what the other instance asked is looked for; the budget is a few more.
        Assert.InRange(scope.Operations, 2 * Distinct * 3 / 4, (2 * Distinct) + (Mentions - Distinct));
    }

    [Fact]
    public async Task Of_ten_thousand_mentions_in_small_batches_twenty_at_a_time_each_unsure_text_is_asked_once_in_full_requests()
    {
        var feed = VariedFeed().ToList();
        var asked = Asked(feed);
        var rig = new CascadeRig(
            fixture.Storage, brand, service.Endpoint, clock, options => (options.Mode, options.DailyRecords) = ("cascade", asked), TimeSpan.FromSeconds(8));
        var sources = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(feed.Chunk(5), new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (batch, _) =>
        {
            foreach (var result in await rig.ClassifyAsync(batch))
                sources.Add(result.Source);
        });

        output.WriteLine($"{feed.Count} mentions: {asked} texts asked, {service.Requests.Count} requests, {rig.Meter.Total} records");
        Assert.Equal(Mentions, sources.Count);
        Assert.All(sources, source => Assert.True(source is "embedded" or "language-service", source));
        Assert.InRange(asked, Distinct / 5, Distinct - 1);
        Assert.Equal((asked + 9) / 10, service.Requests.Count);
        Assert.Equal(asked, service.Requests.Sum(request => request.Documents.Count));
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
        var rig = new CascadeRig(fixture.Storage, brand, service.Endpoint, clock, options => (options.Mode, options.DailyRecords) = ("cascade", asked));
        var six = new ParallelOptions { MaxDegreeOfParallelism = 6 };
        await Parallel.ForEachAsync(feed.Chunk(inMessage), six, async (batch, _) => await rig.ClassifyAsync(batch));

        output.WriteLine($"{mentions} mentions, {inMessage} in a message: {asked} texts asked, {service.Requests.Count} requests, {rig.Meter.Total} records");
        Assert.Equal(asked, rig.Meter.Total);
        Assert.Equal(asked, service.Requests.Sum(request => request.Documents.Count));
        Assert.InRange(service.Requests.Count, asked / 10, asked / documentsInRequest);
    }

    [Fact]
    public async Task Two_instances_never_spend_more_than_the_day_s_budget_and_the_next_day_has_its_own()
    {
        CascadeRig[] instances = [Rig(25), Rig(25)];
        var sources = new List<string>();
        for (var at = 0; at < 4; at++)
            sources.AddRange((await instances[at % 2].ClassifyAsync([.. Enumerable.Range(at * 10, 10).Select(i => $"This is good number {i}")])).Select(result => result.Source));

        Assert.Equal(25, sources.Count(source => source == "language-service"));
        Assert.Equal(15, sources.Count(source => source == "embedded-budget"));
        Assert.Equal([10, 10, 5], service.Requests.Select(request => request.Documents.Count));

        clock.Now += TimeSpan.FromDays(1);
        Assert.Equal("language-service", Assert.Single(await instances[0].ClassifyAsync("This is good number 39")).Source);
    }

    [Fact]
    public async Task What_failed_is_not_charged_to_the_budget()
    {
        var rig = Rig(3);
        Assert.Equal("embedded-fallback", Assert.Single(await rig.ClassifyAsync("This is broken")).Source);
        service.Failures.Enqueue((401, null));
        Assert.Equal("embedded-fallback", Assert.Single(await rig.ClassifyAsync("This is good number 1")).Source);

        clock.Now += TimeSpan.FromMinutes(1);
        var results = await rig.ClassifyAsync("This is good number 1", "This is good number 2", "This is good number 3", "This is good number 4");
        Assert.Equal(["language-service", "language-service", "language-service", "embedded-budget"], results.Select(result => result.Source));
    }

    [Fact]
    public async Task Many_instances_at_once_share_one_budget()
    {
        var rigs = Enumerable.Range(0, 4).Select(_ => Rig(100)).ToList();
        var taken = await Task.WhenAll(rigs.Select(async rig =>
        {
            var sum = 0;
            for (var i = 0; i < 50; i++)
                sum += (await rig.Budget.TakeAsync(1, default)).Records;
            return sum;
        }));

        Assert.InRange(taken.Sum(), 100 - (4 * 4), 100);
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

    /// <summary>Forty of each hundred are copies: of the same batch, of one before, with other handles, links and case.</summary>
    private static IEnumerable<string> Feed()
    {
        for (var (at, fresh) = (0, 0); at < Mentions; at++)
        {
            yield return (at % 5) switch
            {
                3 => $"@tostado_{at} THIS IS {(fresh - 1) * 7} GOOD https://t.example/{at}",
                4 => $"this is  {Math.Max(0, fresh - 61) * 7} good",
                _ => $"This is {fresh++ * 7} good",
            };
        }
    }

    /// <summary>Of each five, two are copies: of the one before, with another handle, link and case, and of the batch before, which may be on its way.</summary>
    private static IEnumerable<string> VariedFeed()
    {
        for (var (at, fresh) = (0, 0); at < Mentions; at++)
        {
            yield return (at % 5) switch
            {
                3 => $"@tostado_{at} {Varied(fresh - 1).ToUpperInvariant()} https://t.example/{at}",
                4 => $"  {Varied(Math.Max(0, fresh - 4))}",
                _ => Varied(fresh++),
            };
        }
    }

    /// <summary>Of some of these the embedded classifier is sure, of others it is not. 6,000 of them differ.</summary>
    private static string Varied(int n)
    {
        string[] things = ["coffee", "tea", "bread", "soup", "queue", "price", "app", "staff", "door", "table", "delivery", "refund", "parcel", "menu", "cake", "chair", "music", "bill", "lamp", "window"];
        string[] said = ["good", "fine", "slow", "odd", "late", "different", "as ever", "rather bad", "not bad", "what I asked for", "so so", "there", "great", "awful", "cold"];
        return $"The {things[n % 20]} was {said[n / 400]} and the {things[n / 20 % 20]} {said[((n / 7) + n) % 15]}";
    }

    /// <summary>How many texts the rule wants asked, each counted once.</summary>
    private static int Asked(IEnumerable<string> feed)
    {
        var rule = new CascadeRule(new ClassificationOptions { Mode = "cascade" });
        var embedded = new EmbeddedClassifier();
        return feed.Select(text => (Text: text, Own: embedded.Classify(text, "en"))).Where(one => rule.NeedOf(one.Own) != ServiceNeed.Nothing)
            .Select(one => ServiceDocument.Of(one.Text, one.Own.Language)).Where(document => document is not null).Distinct().Count();
    }

    /// <summary>The emulator is the class's; a brand's texts are known by their key, so each test looks at what it added.</summary>
    private async Task<List<TableEntity>> TextsAsync()
    {
        var rows = new List<TableEntity>();
        await foreach (var row in fixture.Storage.Table(TableNames.Texts).QueryAsync<TableEntity>($"Timestamp ge datetime'{started:yyyy-MM-ddTHH:mm:ss.fffZ}'"))
            rows.Add(row);
        return rows;
    }

    private CascadeRig Rig(int records) => new(fixture.Storage, brand, service.Endpoint, clock, options => (options.Mode, options.UnsureBelow, options.DailyRecords) = ("cascade", 1, records));
}

using Microsoft.Extensions.Configuration;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Storage;
using SocialFunctions.Testing;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Classification;

/// <summary>Queue messages are classified several at a time: what they ask at the same moment is asked once, together, and paid once.</summary>
public sealed class CascadeConcurrencyTests(StorageFixture fixture) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    /// <summary>Longer than any of these tests takes: a request that is not full goes only if nobody fills it.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly SteppedClock clock = new();
    private readonly string brand = fixture.NextBrand();
    private readonly TaskCompletionSource gate = new();
    private FakeLanguageService service = null!;

    public async Task InitializeAsync() => service = await FakeLanguageService.StartAsync();

    public async Task DisposeAsync()
    {
        gate.TrySetResult();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task Copies_that_come_at_the_same_time_are_asked_and_paid_once()
    {
        var rig = Rig(options => options.DailyRecords = 10);
        var texts = Numbered(0, 10);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => rig.ClassifyAsync(texts))));

        Assert.Equal(10, Assert.Single(service.Requests).Documents.Count);
        Assert.All(results.SelectMany(result => result), one => Assert.Equal(("language-service", Sentiment.Positive), (one.Source, one.Sentiment)));
        Assert.Equal(10, rig.Meter.Total);
        Assert.Equal(1, await rig.Budget.UsedAsync(default));
        Assert.Equal(0, (await rig.Budget.TakeAsync(1, default)).Records);
    }

    [Fact]
    public async Task Ten_messages_of_one_mention_fill_a_request_and_do_not_wait_for_more()
    {
        var rig = Rig();
        await Task.WhenAll(Numbered(0, 20).Select(text => Task.Run(() => rig.ClassifyAsync(text))));
        Assert.Equal([10, 10], service.Requests.Select(request => request.Documents.Count));
    }

    [Fact]
    public async Task Fewer_than_ten_go_together_when_the_window_closes()
    {
        var rig = Rig(window: TimeSpan.FromSeconds(3));
        await Task.WhenAll(Numbered(0, 6).Select(text => Task.Run(() => rig.ClassifyAsync(text))));
        Assert.Equal(6, Assert.Single(service.Requests).Documents.Count);
    }

    [Fact]
    public async Task What_is_left_of_a_full_request_waits_for_the_next_caller()
    {
        var rig = Rig();
        await Task.WhenAll(rig.ClassifyAsync(Numbered(0, 14)), rig.ClassifyAsync(Numbered(14, 16)));
        Assert.Equal([10, 10, 10], service.Requests.Select(request => request.Documents.Count));
    }

    [Fact]
    public async Task A_caller_that_gives_up_takes_nothing_from_the_others()
    {
        service.Gate = gate.Task;
        var rig = Rig(window: TimeSpan.Zero);
        using var gone = new CancellationTokenSource();
        var first = rig.Classifier.ClassifyAsync([new("This is good", "en", null)], gone.Token);
        var second = rig.ClassifyAsync("THIS is good");
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        Assert.Equal("language-service", Assert.Single(await second).Source);
        Assert.Equal("language-service", Assert.Single(await rig.ClassifyAsync("this is good")).Source);
        Assert.Single(service.Requests);
        Assert.Equal(1, rig.Meter.Total);
        Assert.Empty(rig.Log.Entries);
    }

    [Fact]
    public async Task A_failure_is_told_to_all_who_wait_and_the_next_one_asks_anew()
    {
        service.Gate = gate.Task;
        service.Failures.Enqueue((503, null));
        var rig = Rig(options => (options.MaxRetries, options.Pause, options.DailyRecords) = (0, TimeSpan.Zero, 1), TimeSpan.Zero);
        var both = Task.WhenAll(rig.ClassifyAsync("This is good"), rig.ClassifyAsync("This is good"));
        gate.SetResult();

        Assert.All(await both, result => Assert.Equal("embedded-fallback", Assert.Single(result).Source));
        Assert.Single(service.Requests);
        Assert.Equal("language-service", Assert.Single(await rig.ClassifyAsync("This is good")).Source);
        Assert.Equal(1, rig.Meter.Total);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_leaves_nobody_waiting()
    {
        var refused = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Convert.ToBase64String(new byte[64])};TableEndpoint={fixture.Storage.Table(TableNames.Texts).Uri.GetLeftPart(UriPartial.Authority)}/devstoreaccount1;";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [StorageConnection.Setting] = refused }).Build();
        var rig = new CascadeRig(new StorageAreas(new StorageConnection(configuration, new OperationPolicy())), brand, service.Endpoint, clock);

        for (var time = 0; time < 2; time++)
            await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Assert.ThrowsAnyAsync<Exception>(() => rig.ClassifyAsync("This is good").WaitAsync(Long)))
                .Select(async fault => Assert.IsNotType<TimeoutException>(await fault)));
        Assert.Empty(service.Requests);
    }

    private static string[] Numbered(int from, int count) => [.. Enumerable.Range(from, count).Select(i => $"This is good number {i}")];

    private CascadeRig Rig(Action<ClassificationOptions>? change = null, TimeSpan? window = null) =>
        new(fixture.Storage, brand, service.Endpoint, clock, change, window ?? Long);
}

using System.Diagnostics;
using Azure;
using Azure.AI.TextAnalytics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Classification;

public sealed class LanguageServiceAdapterTests : IAsyncLifetime
{
    private readonly TextRecordMeter meter = new();
    private readonly SteppedClock clock = new();
    private readonly RecordingLogger<LanguageServiceAdapter> log = new();
    private FakeLanguageService service = null!;

    public async Task InitializeAsync() => service = await FakeLanguageService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Mood_and_topics_come_from_the_service_and_the_rest_from_the_lists()
    {
        var result = Assert.Single(await Classify("When do you open? I heard the coffee is good"));

        Assert.Equal(("language-service", Sentiment.Positive, 0.96), (result.Source, result.Sentiment, result.Confidence));
        Assert.Equal(["When", "do", "you", "open?", "I"], result.Topics);
        Assert.Equal(("en", Intent.Question, true), (result.Language, result.Intent, result.NeedsReply));
        Assert.Empty(log.Entries);
    }

    [Fact]
    public async Task Twenty_five_texts_go_in_three_requests_a_feature_and_come_back_in_order()
    {
        var texts = Enumerable.Range(0, 25).Select(i => i % 2 == 0 ? $"This is good number {i}" : $"This is bad number {i}").ToArray();
        var results = await Classify(texts);

        Assert.Equal([10, 10, 5], service.Of("SentimentAnalysis").Select(request => request.Documents.Count));
        Assert.Equal([10, 10, 5], service.Of("KeyPhraseExtraction").Select(request => request.Documents.Count));
        Assert.Equal(texts.Select(text => text.Contains("good", StringComparison.Ordinal) ? Sentiment.Positive : Sentiment.Negative), results.Select(result => result.Sentiment));
        Assert.Equal(50, meter.Total);
        Assert.All(service.Requests, request => Assert.True(request.Parameters.GetProperty("loggingOptOut").GetBoolean()));
    }

    [Fact]
    public async Task Equal_texts_are_asked_once_and_answered_each()
    {
        var results = await Classify("This is good", "This is good", "This is good");

        Assert.Single(Assert.Single(service.Of("SentimentAnalysis")).Documents);
        Assert.All(results, result => Assert.Equal((Sentiment.Positive, "language-service"), (result.Sentiment, result.Source)));
        Assert.Equal(2, meter.Total);
    }

    [Fact]
    public async Task A_document_that_errs_alone_falls_back_alone_and_costs_nothing()
    {
        var results = await Classify("This is good", "My cup is broken and that is terrible", "This is bad");

        Assert.Equal(["language-service", "embedded-fallback", "language-service"], results.Select(result => result.Source));
        Assert.Equal(Sentiment.Negative, results[1].Sentiment);
        Assert.Equal(4, meter.Total);
    }

    [Fact]
    public async Task Other_languages_and_empty_texts_never_leave_the_app()
    {
        var results = await Classify("", "   ", "コーヒー", "Não consigo entrar na minha conta, vocês podem ajudar?");

        Assert.Empty(service.Requests);
        Assert.All(results, result => Assert.Equal("embedded", result.Source));
    }

    [Fact]
    public async Task A_text_over_the_limit_is_cut_between_text_elements()
    {
        // A family is one text element of eight characters; the cut must not part it.
        var family = "👨‍👩‍👧";
        var result = Assert.Single(await Classify("the good coffee " + string.Concat(Enumerable.Repeat(family, 6_000))));

        var sent = Assert.Single(service.Of("SentimentAnalysis")).Documents[0].Text;
        Assert.EndsWith(family, sent, StringComparison.Ordinal);
        Assert.Equal("the good coffee ".Length + ((5_120 - 16) * family.Length), sent.Length);
        Assert.Equal("language-service", result.Source);
        Assert.Equal(2 * 6, meter.Total);
    }

    [Theory]
    [InlineData("this is good \ud83d")]
    [InlineData("this is good \0")]
    public async Task Broken_characters_do_not_break_the_request(string text) =>
        Assert.Equal("language-service", Assert.Single(await Classify(text)).Source);

    [Fact]
    public async Task Too_many_requests_is_waited_for_as_the_service_asks()
    {
        service.Failures.Enqueue((429, 1));
        var watch = Stopwatch.StartNew();
        var result = Assert.Single(await Classify("This is good"));

        Assert.Equal("language-service", result.Source);
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.9), $"Answered after {watch.Elapsed}");
        Assert.Equal(3, service.Requests.Count);
        Assert.Empty(log.Entries);
    }

    [Fact]
    public async Task An_hour_of_Retry_After_is_longer_than_the_patience()
    {
        service.Failures.Enqueue((429, 3600));
        service.Failures.Enqueue((429, 3600));
        var watch = Stopwatch.StartNew();
        var result = Assert.Single(await Adapter(options => options.Patience = TimeSpan.FromSeconds(1)).ClassifyAsync([Text("This is good")], default));

        Assert.Equal("embedded-fallback", result.Source);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"Answered after {watch.Elapsed}");
        Assert.Equal(LogLevel.Warning, Assert.Single(log.Entries).Level);
    }

    [Fact]
    public async Task A_service_that_is_down_is_said_once_and_left_alone_until_the_pause_is_over()
    {
        var adapter = Adapter(options => options.Pause = TimeSpan.FromSeconds(30));
        for (var i = 0; i < 6; i++)
            service.Failures.Enqueue((503, null));

        for (var call = 0; call < 3; call++)
            Assert.Equal("embedded-fallback", Assert.Single(await adapter.ClassifyAsync([Text("This is good")], default)).Source);
        var asked = service.Requests.Count;
        Assert.InRange(asked, 2, 6);
        var (level, message) = Assert.Single(log.Entries);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("status 503", message, StringComparison.Ordinal);
        Assert.DoesNotContain("good", message, StringComparison.Ordinal);

        service.Failures.Clear();
        clock.Now += TimeSpan.FromSeconds(31);
        Assert.Equal("language-service", Assert.Single(await adapter.ClassifyAsync([Text("This is good")], default)).Source);
    }

    [Fact]
    public async Task What_was_answered_before_the_service_failed_is_kept()
    {
        foreach (var status in new[] { 200, 200, 500, 500 })
            service.Failures.Enqueue((status, null));
        var results = await Adapter(options => options.MaxRetries = 0)
            .ClassifyAsync([.. Enumerable.Range(0, 15).Select(i => Text($"This is good number {i}"))], default);

        Assert.Equal(
            [.. Enumerable.Repeat("language-service", 10), .. Enumerable.Repeat("embedded-fallback", 5)],
            results.Select(result => result.Source));
        Assert.Equal(20, meter.Total);
        Assert.Single(log.Entries);
    }

    [Fact]
    public async Task A_service_that_nobody_listens_for_falls_back_too()
    {
        var client = new TextAnalyticsClient(
            new Uri($"http://127.0.0.1:{Azurite.FreePort()}"), new AzureKeyCredential("secret"), ClientOptions(1));
        var result = Assert.Single(await Adapter(client, new()).ClassifyAsync([Text("This is terrible")], default));

        Assert.Equal(("embedded-fallback", Sentiment.Negative), (result.Source, result.Sentiment));
        Assert.Single(log.Entries);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Adapter(_ => { }).ClassifyAsync([Text("This is good")], gone.Token));
        Assert.Empty(log.Entries);
    }

    [Theory]
    [InlineData("the shop is both this and that", null, Sentiment.Neutral)]
    [InlineData("the shop is both this and that", 5, Sentiment.Positive)]
    [InlineData("the shop is on the corner", 1, Sentiment.Negative)]
    [InlineData("the shop is on the corner", null, Sentiment.Neutral)]
    public async Task Stars_weigh_beside_what_the_service_reads(string text, int? stars, Sentiment mood) =>
        Assert.Equal(mood, Assert.Single(await Adapter(_ => { }).ClassifyAsync([new(text, "en", stars)], default)).Sentiment);

    private static TextToClassify Text(string text) => new(text, null, null);

    private static TextAnalyticsClientOptions ClientOptions(int retries) => new()
    {
        Retry = { MaxRetries = retries, Delay = TimeSpan.FromMilliseconds(10), MaxDelay = TimeSpan.FromMilliseconds(50) },
    };

    private Task<IReadOnlyList<MessageClassification>> Classify(params string[] texts) =>
        Adapter(_ => { }).ClassifyAsync([.. texts.Select(Text)], default);

    private LanguageServiceAdapter Adapter(Action<ClassificationOptions> change)
    {
        var options = new ClassificationOptions();
        change(options);
        return Adapter(new(service.Endpoint, new AzureKeyCredential("secret"), ClientOptions(options.MaxRetries)), options);
    }

    private LanguageServiceAdapter Adapter(TextAnalyticsClient client, ClassificationOptions options) =>
        new(client, new EmbeddedClassifier(), meter, clock, Options.Create(options), log);
}

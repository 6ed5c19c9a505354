using System.Diagnostics;
using Azure;
using Azure.AI.TextAnalytics;
using Azure.Core;
using SocialFunctions.Testing;

namespace SocialFunctions.StandIns.Tests.TextAnalytics;

public sealed class TextAnalyticsClientTests : IAsyncLifetime
{
    private FakeLanguageService service = null!;

    public async Task InitializeAsync() => service = await FakeLanguageService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task It_asks_as_the_REST_protocol_says()
    {
        await Client().AnalyzeSentimentBatchAsync(
            [new TextDocumentInput("1", "good \ud83d\ude00") { Language = "es" }, new TextDocumentInput("2", "bad")],
            new AnalyzeSentimentOptions { DisableServiceLogs = true });

        var request = Assert.Single(service.Requests);
        Assert.Equal("/language/:analyze-text", request.Path);
        Assert.Equal("?api-version=2023-04-01", request.Query);
        Assert.Equal("secret", request.Key);
        Assert.Equal("SentimentAnalysis", request.Kind);
        Assert.Equal([("1", "good \ud83d\ude00", "es"), ("2", "bad", "en")], request.Documents);
        Assert.True(request.Parameters.GetProperty("loggingOptOut").GetBoolean());
        Assert.Equal("Utf16CodeUnit", request.Parameters.GetProperty("stringIndexType").GetString());
    }

    [Fact]
    public async Task Results_come_in_the_order_of_the_question_each_with_its_scores()
    {
        AnalyzeSentimentResultCollection results = await Client().AnalyzeSentimentBatchAsync(
            [new("a", "good"), new("b", "bad"), new("c", "both"), new("d", "so so")]);

        Assert.Equal(["a", "b", "c", "d"], results.Select(result => result.Id));
        Assert.Equal(
            [TextSentiment.Positive, TextSentiment.Negative, TextSentiment.Mixed, TextSentiment.Neutral],
            results.Select(result => result.DocumentSentiment.Sentiment));
        Assert.Equal(0.96, results[0].DocumentSentiment.ConfidenceScores.Positive);
        Assert.Equal(0.97, results[1].DocumentSentiment.ConfidenceScores.Negative);
        Assert.Equal("2022-11-01", results.ModelVersion);
    }

    [Fact]
    public async Task One_bad_document_errs_alone_and_its_value_cannot_be_had()
    {
        var results = (await Client().AnalyzeSentimentBatchAsync([new("a", "good"), new("b", "broken"), new("c", "bad")])).Value;

        Assert.Equal([false, true, false], results.Select(result => result.HasError));
        Assert.Equal(TextAnalyticsErrorCode.InvalidDocument, results[1].Error.ErrorCode);
        Assert.Contains("too large", results[1].Error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => results[1].DocumentSentiment);
    }

    [Fact]
    public async Task Opinions_are_read_with_their_targets_and_assessments_when_asked_for()
    {
        var asked = new AnalyzeSentimentOptions { IncludeOpinionMining = true };
        var result = (await Client().AnalyzeSentimentBatchAsync([new("a", "the food is good but the long queue is bad")], asked)).Value[0];

        Assert.True(Assert.Single(service.Requests).Parameters.GetProperty("opinionMining").GetBoolean());
        var sentence = Assert.Single(result.DocumentSentiment.Sentences);
        Assert.Equal((0, 42), (sentence.Offset, sentence.Length));
        Assert.Equal(
            [("food", TextSentiment.Positive, "good"), ("long queue", TextSentiment.Negative, "bad")],
            sentence.Opinions.Select(opinion => (opinion.Target.Text, opinion.Target.Sentiment, Assert.Single(opinion.Assessments).Text)));
        Assert.All(sentence.Opinions, opinion => Assert.False(Assert.Single(opinion.Assessments).IsNegated));
        Assert.Equal(0.02, sentence.Opinions.Last().Target.ConfidenceScores.Positive);
    }

    [Fact]
    public async Task Without_opinions_asked_for_there_are_none() => Assert.Empty(
        Assert.Single((await Client().AnalyzeSentimentBatchAsync([new("a", "the food is good")])).Value[0].DocumentSentiment.Sentences).Opinions);

    [Fact]
    public async Task Languages_are_read_too()
    {
        DetectLanguageResultCollection languages = await Client().DetectLanguageBatchAsync([new("a", "café") { CountryHint = DetectLanguageInput.None }]);

        Assert.Equal("es", languages[0].PrimaryLanguage.Iso6391Name);
        Assert.Equal("", Assert.Single(service.Of("LanguageDetection")).Documents[0].Hint);
    }

    [Fact]
    public async Task Too_many_requests_is_tried_again_after_the_time_the_service_names()
    {
        service.Failures.Enqueue((429, 1));
        var watch = Stopwatch.StartNew();
        await Client().AnalyzeSentimentBatchAsync([new("a", "good")]);

        Assert.Equal(2, service.Requests.Count);
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.9), $"Tried again after {watch.Elapsed}");
    }

    [Fact]
    public async Task A_refusal_is_an_exception_with_status_and_code()
    {
        service.Failures.Enqueue((401, null));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Client().AnalyzeSentimentBatchAsync([new("a", "good")]));
        Assert.Equal((401, "401"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task Nothing_to_ask_is_a_mistake_of_the_caller() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client().AnalyzeSentimentBatchAsync([]));

    private TextAnalyticsClient Client() => new(
        service.Endpoint, new AzureKeyCredential("secret"),
        new TextAnalyticsClientOptions { Retry = { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(1), Mode = RetryMode.Fixed } });
}

using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Testing;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Classification;

public sealed class CascadeClassifierTests(StorageFixture fixture) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private readonly SteppedClock clock = new();
    private readonly string brand = fixture.NextBrand();
    private FakeLanguageService service = null!;
    private CascadeRig rig = null!;

    public async Task InitializeAsync()
    {
        service = await FakeLanguageService.StartAsync();
        rig = Rig();
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Mood_and_aspects_come_from_the_service_and_the_rest_from_the_lists()
    {
        var result = Assert.Single(await rig.ClassifyAsync("When do you open? I heard the coffee is good"));

        Assert.Equal(("language-service", Sentiment.Positive, 0.96), (result.Source, result.Sentiment, result.Confidence));
        Assert.Equal([new Aspect("food", Sentiment.Positive)], result.Aspects);
        Assert.Equal(("en", Intent.Question, true), (result.Language, result.Intent, result.NeedsReply));
        Assert.Empty(rig.Log.Entries);
    }

    [Fact]
    public async Task Twenty_five_texts_go_in_three_requests_and_come_back_in_order()
    {
        var texts = Enumerable.Range(0, 25).Select(i => i % 2 == 0 ? $"This is good number {i}" : $"This is bad number {i}").ToArray();
        var results = await rig.ClassifyAsync(texts);

        Assert.Equal([10, 10, 5], service.Requests.Select(request => request.Documents.Count).OrderDescending());
        Assert.Equal(texts.Select(text => text.Contains("good", StringComparison.Ordinal) ? Sentiment.Positive : Sentiment.Negative), results.Select(result => result.Sentiment));
        Assert.Equal(25, rig.Meter.Total);
        Assert.All(service.Requests, request => Assert.True(request.Parameters.GetProperty("loggingOptOut").GetBoolean()));
    }

    [Fact]
    public async Task Copies_that_differ_in_case_handles_and_links_are_asked_once_and_answered_each()
    {
        var results = await rig.ClassifyAsync("This is good", "@tostado THIS is good", "This is  good https://t.example/1");

        Assert.Equal("This is good", Assert.Single(Assert.Single(service.Requests).Documents).Text);
        Assert.All(results, result => Assert.Equal((Sentiment.Positive, "language-service"), (result.Sentiment, result.Source)));
        Assert.Equal(1, rig.Meter.Total);
    }

    [Fact]
    public async Task Personal_data_never_leaves_the_app_and_copies_that_differ_in_it_are_one_text()
    {
        var results = await rig.ClassifyAsync(
            "My card 4539 1488 0343 6467 and mail ana@example.com, this is good", "my card 5555 5555 5555 4444 and mail joe@example.org, this is good");

        Assert.Equal("My card ••• and mail •••, this is good", Assert.Single(Assert.Single(service.Requests).Documents).Text);
        Assert.All(results, result => Assert.Equal(("language-service", Sentiment.Positive), (result.Source, result.Sentiment)));
        Assert.All(results, result => Assert.Equal(["card", "email"], result.PersonalData));
        Assert.Equal(1, rig.Meter.Total);
    }

    [Theory]
    [InlineData(".@tostado This is good")]
    [InlineData("This is good (@tostado) (https://t.example/1)")]
    [InlineData("@tostado@social.example: This is good @lola_m, www.t.example")]
    public async Task Handles_and_links_stay_here_whatever_stands_before_them(string text)
    {
        await rig.ClassifyAsync(text);
        Assert.Equal("This is good", Assert.Single(Assert.Single(service.Requests).Documents).Text);
    }

    [Fact]
    public async Task Of_a_word_that_a_handle_is_glued_to_the_word_goes()
    {
        await rig.ClassifyAsync("This is good,@tostado and coffee@home");
        Assert.Equal("This is good, and coffee@home", Assert.Single(Assert.Single(service.Requests).Documents).Text);
    }

    [Fact]
    public async Task What_the_service_clearly_finds_negative_stays_no_praise()
    {
        const string text = "Thanks so much, I love this coffee, it makes every bad day better";
        var own = new EmbeddedClassifier().Classify(text, "en");
        Assert.Equal((Intent.Praise, Urgency.Low), (own.Intent, own.Urgency));
        var result = Assert.Single(await rig.ClassifyAsync(text));

        Assert.Equal((Sentiment.Negative, Intent.Complaint, true, Urgency.Normal), (result.Sentiment, result.Intent, result.NeedsReply, result.Urgency));
        Assert.Equal(new SecondOpinion("embedded", own.Sentiment, own.Confidence), result.SecondOpinion);
    }

    [Fact]
    public async Task In_the_shadow_praise_stays_praise()
    {
        var shadow = Rig(options => options.Mode = "shadow");
        Assert.Equal(Intent.Praise, Assert.Single(await shadow.ClassifyAsync("Thanks so much, I love this coffee, it makes every bad day better")).Intent);
    }

    [Fact]
    public async Task A_document_that_errs_alone_falls_back_alone_and_costs_nothing()
    {
        var results = await rig.ClassifyAsync("This is good", "My cup is broken and that is terrible", "This is bad");

        Assert.Equal(["language-service", "embedded-fallback", "language-service"], results.Select(result => result.Source));
        Assert.Equal(Sentiment.Negative, results[1].Sentiment);
        Assert.Equal(2, rig.Meter.Total);
    }

    [Fact]
    public async Task Empty_texts_and_scripts_that_the_lists_keep_never_leave_the_app()
    {
        var results = await rig.Classifier.ClassifyAsync([Text(""), Text("   "), Text("@tostado https://t.example"), Text("コーヒー")], default);

        Assert.Empty(service.Requests);
        Assert.All(results, result => Assert.Equal("embedded", result.Source));
    }

    [Fact]
    public async Task A_text_over_the_limit_is_cut_between_text_elements()
    {
        // A family is one text element of eight characters; the cut must not part it.
        var family = "👨‍👩‍👧";
        var result = Assert.Single(await rig.ClassifyAsync("the good coffee " + string.Concat(Enumerable.Repeat(family, 6_000))));

        var sent = Assert.Single(service.Requests).Documents[0].Text;
        Assert.EndsWith(family, sent, StringComparison.Ordinal);
        Assert.Equal("the good coffee ".Length + ((5_120 - 16) * family.Length), sent.Length);
        Assert.Equal("language-service", result.Source);
        Assert.Equal(6, rig.Meter.Total);
    }

    [Fact]
    public async Task A_document_that_the_service_finds_too_large_falls_back_alone()
    {
        service.Longest = 20;
        var results = await rig.ClassifyAsync("This is good", "This is good and there is far more to say of it");

        Assert.Equal(["language-service", "embedded-fallback"], results.Select(result => result.Source));
        Assert.Equal(1, rig.Meter.Total);
    }

    [Theory]
    [InlineData("this is good \ud83d")]
    [InlineData("this is good \0")]
    public async Task Broken_characters_do_not_break_the_request(string text) =>
        Assert.Equal("language-service", Assert.Single(await rig.ClassifyAsync(text)).Source);

    [Fact]
    public async Task Too_many_requests_is_waited_for_as_the_service_asks()
    {
        service.Failures.Enqueue((429, 1));
        var watch = Stopwatch.StartNew();
        var result = Assert.Single(await rig.ClassifyAsync("This is good"));

        Assert.Equal("language-service", result.Source);
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.9), $"Answered after {watch.Elapsed}");
        Assert.Equal(2, service.Requests.Count);
        Assert.Empty(rig.Log.Entries);
    }

    [Fact]
    public async Task An_hour_of_Retry_After_is_longer_than_the_patience()
    {
        service.Failures.Enqueue((429, 3600));
        service.Failures.Enqueue((429, 3600));
        var watch = Stopwatch.StartNew();
        var hasty = Rig(options => options.Patience = TimeSpan.FromSeconds(1));
        var result = Assert.Single(await hasty.ClassifyAsync("This is good"));

        Assert.Equal("embedded-fallback", result.Source);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"Answered after {watch.Elapsed}");
        Assert.Equal(LogLevel.Warning, Assert.Single(hasty.Log.Entries).Level);
    }

    [Fact]
    public async Task A_service_that_is_down_is_said_once_and_left_alone_until_the_pause_is_over()
    {
        for (var i = 0; i < 3; i++)
            service.Failures.Enqueue((503, null));

        for (var call = 0; call < 3; call++)
            Assert.Equal("embedded-fallback", Assert.Single(await rig.ClassifyAsync("This is good")).Source);
        Assert.Equal(3, service.Requests.Count);
        var (level, message) = Assert.Single(rig.Log.Entries);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("status 503", message, StringComparison.Ordinal);
        Assert.DoesNotContain("good", message, StringComparison.Ordinal);

        service.Failures.Clear();
        clock.Now += TimeSpan.FromSeconds(31);
        Assert.Equal("language-service", Assert.Single(await rig.ClassifyAsync("This is good")).Source);
    }

    [Theory]
    [InlineData(null, 401, "Language__Endpoint: the Language service does not accept the app's identity. Give it the role with 'az role assignment create --assignee CLIENT_ID --role \"Cognitive Services User\" --scope \"$(az cognitiveservices account show --name NAME --resource-group GROUP --query id --output tsv)\"', or run 'azd provision'. Until ")]
    [InlineData("a-key", 403, "Language__Key: the Language service does not accept this key. Copy it anew from 'az cognitiveservices account keys list --name NAME --resource-group GROUP', or take it away so that the app's identity is used. Until ")]
    public async Task A_service_that_refuses_says_which_setting_and_what_to_run(string? key, int status, string said)
    {
        service.Failures.Enqueue((status, null));
        var refused = Rig(options => options.Key = key);
        Assert.Equal("embedded-fallback", Assert.Single(await refused.ClassifyAsync("This is good")).Source);
        Assert.Equal($"{said}{clock.Now + TimeSpan.FromSeconds(30):O} the embedded lists classify.", Assert.Single(refused.Log.Entries).Message);
    }

    [Fact]
    public async Task What_was_answered_before_the_service_failed_is_kept()
    {
        foreach (var status in new[] { 200, 500 })
            service.Failures.Enqueue((status, null));
        var once = Rig(options => options.MaxRetries = 0);
        var results = await once.ClassifyAsync([.. Enumerable.Range(0, 20).Select(i => $"This is good number {i}")]);

        Assert.Equal(
            [.. Enumerable.Repeat("language-service", 10), .. Enumerable.Repeat("embedded-fallback", 10)],
            results.Select(result => result.Source));
        Assert.Equal(10, once.Meter.Total);
        Assert.Single(once.Log.Entries);
    }

    [Fact]
    public async Task A_service_that_nobody_listens_for_falls_back_too()
    {
        var alone = new CascadeRig(
            fixture.Storage, brand, new Uri($"http://127.0.0.1:{Azurite.FreePort()}"), clock, options => options.MaxRetries = 1);
        var result = Assert.Single(await alone.ClassifyAsync("This is terrible"));

        Assert.Equal(("embedded-fallback", Sentiment.Negative), (result.Source, result.Sentiment));
        Assert.Single(alone.Log.Entries);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Classifier.ClassifyAsync([Text("This is good")], gone.Token));
        Assert.Empty(rig.Log.Entries);
    }

    [Theory]
    [InlineData("the shop is both this and that", null, Sentiment.Neutral)]
    [InlineData("the shop is both this and that", 5, Sentiment.Positive)]
    [InlineData("the shop is on the corner", 1, Sentiment.Negative)]
    [InlineData("the shop is on the corner", null, Sentiment.Neutral)]
    public async Task Stars_weigh_beside_what_the_service_reads(string text, int? stars, Sentiment mood) =>
        Assert.Equal(mood, Assert.Single(await rig.Classifier.ClassifyAsync([new(text, "en", stars)], default)).Sentiment);

    [Fact]
    public async Task What_the_embedded_classifier_is_sure_of_never_leaves_the_app()
    {
        var sure = Rig(options => (options.Mode, options.UnsureBelow, options.Aspects) = ("cascade", 0, false));
        Assert.Equal("embedded", Assert.Single(await sure.ClassifyAsync("This is terrible, the coffee was bad")).Source);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task What_it_is_unsure_of_the_service_decides()
    {
        var unsure = Rig(options => (options.Mode, options.UnsureBelow) = ("cascade", 1));
        var result = Assert.Single(await unsure.ClassifyAsync("Well, the soup was good"));

        Assert.Equal(("language-service", Sentiment.Positive), (result.Source, result.Sentiment));
        Assert.Null(result.SecondOpinion);
    }

    [Fact]
    public async Task In_the_shadow_both_judge_the_embedded_counts_and_nothing_is_said_when_the_service_fails()
    {
        var shadow = Rig(options => options.Mode = "shadow");
        var results = await shadow.ClassifyAsync("This soup is terrible, good grief", "This soup is terrible and broken");

        Assert.All(results, result => Assert.Equal("embedded", result.Source));
        Assert.Equal([Own("This soup is terrible, good grief"), Own("This soup is terrible and broken")], results.Select(result => (result.Sentiment, result.Confidence)));
        Assert.Equal(new SecondOpinion("language-service", Sentiment.Positive, 0.96), results[0].SecondOpinion);
        Assert.Null(results[1].SecondOpinion);
    }

    [Fact]
    public async Task Where_the_service_always_counts_the_embedded_judgement_is_kept_beside_it()
    {
        var result = Assert.Single(await rig.ClassifyAsync("This soup is terrible, good grief"));
        var (sentiment, confidence) = Own("This soup is terrible, good grief");

        Assert.Equal(("language-service", Sentiment.Positive), (result.Source, result.Sentiment));
        Assert.Equal(new SecondOpinion("embedded", sentiment, confidence), result.SecondOpinion);
    }

    [Fact]
    public async Task Without_a_record_left_the_embedded_judgement_stands_and_says_so()
    {
        var poor = Rig(options => options.DailyRecords = 1);
        var results = await poor.ClassifyAsync("This is good", "This is bad");

        Assert.Equal(["language-service", "embedded-budget"], results.Select(result => result.Source));
        Assert.Equal(1, poor.Meter.Total);
    }

    private static (Sentiment Sentiment, double Confidence) Own(string text)
    {
        var own = new EmbeddedClassifier().Classify(text, "en");
        return (own.Sentiment, own.Confidence);
    }

    private static TextToClassify Text(string text) => new(text, null, null);

    private CascadeRig Rig(Action<ClassificationOptions>? change = null) => new(fixture.Storage, brand, service.Endpoint, clock, change);
}

using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Testing;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Classification;

/// <summary>A service that fails, is slow or refuses leaves the embedded lists to classify.</summary>
public sealed class CascadeFaultTests(StorageFixture fixture) : CascadeServiceTests(fixture)
{
    [Fact]
    public async Task A_document_that_errs_alone_falls_back_alone_and_costs_nothing()
    {
        var results = await Cascade.ClassifyAsync("This is good", "My cup is broken and that is terrible", "This is bad");

        Assert.Equal(["language-service", "embedded-fallback", "language-service"], results.Select(result => result.Source));
        Assert.Equal(Sentiment.Negative, results[1].Sentiment);
        Assert.Equal(2, Cascade.Meter.Total);
    }

    [Fact]
    public async Task A_document_that_the_service_finds_too_large_falls_back_alone()
    {
        Service.Longest = 20;
        var results = await Cascade.ClassifyAsync("This is good", "This is good and there is far more to say of it");

        Assert.Equal(["language-service", "embedded-fallback"], results.Select(result => result.Source));
        Assert.Equal(1, Cascade.Meter.Total);
    }

    [Fact]
    public async Task Too_many_requests_is_waited_for_as_the_service_asks()
    {
        Service.Failures.Enqueue((429, 1));
        var watch = Stopwatch.StartNew();
        var result = Assert.Single(await Cascade.ClassifyAsync("This is good"));

        Assert.Equal("language-service", result.Source);
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.9), $"Answered after {watch.Elapsed}");
        Assert.Equal(2, Service.Requests.Count);
        Assert.Empty(Cascade.Log.Entries);
    }

    [Fact]
    public async Task An_hour_of_Retry_After_is_longer_than_the_patience()
    {
        Service.Failures.Enqueue((429, 3600));
        Service.Failures.Enqueue((429, 3600));
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
            Service.Failures.Enqueue((503, null));

        for (var call = 0; call < 3; call++)
            Assert.Equal("embedded-fallback", Assert.Single(await Cascade.ClassifyAsync("This is good")).Source);
        Assert.Equal(3, Service.Requests.Count);
        var (level, message) = Assert.Single(Cascade.Log.Entries);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("status 503", message, StringComparison.Ordinal);
        Assert.DoesNotContain("good", message, StringComparison.Ordinal);

        Service.Failures.Clear();
        Clock.Now += TimeSpan.FromSeconds(31);
        Assert.Equal("language-service", Assert.Single(await Cascade.ClassifyAsync("This is good")).Source);
    }

    [Theory]
    [InlineData(null, 401, "Language__Endpoint: the Language service does not accept the app's identity. Give it the role with 'az role assignment create --assignee CLIENT_ID --role \"Cognitive Services User\" --scope \"$(az cognitiveservices account show --name NAME --resource-group GROUP --query id --output tsv)\"', or run 'azd provision'. Until ")]
    [InlineData("a-key", 403, "Language__Key: the Language service does not accept this key. Copy it anew from 'az cognitiveservices account keys list --name NAME --resource-group GROUP', or take it away so that the app's identity is used. Until ")]
    public async Task A_service_that_refuses_says_which_setting_and_what_to_run(string? key, int status, string said)
    {
        Service.Failures.Enqueue((status, null));
        var refused = Rig(options => options.Key = key);
        Assert.Equal("embedded-fallback", Assert.Single(await refused.ClassifyAsync("This is good")).Source);
        Assert.Equal($"{said}{Clock.Now + TimeSpan.FromSeconds(30):O} the embedded lists classify.", Assert.Single(refused.Log.Entries).Message);
    }

    [Fact]
    public async Task What_was_answered_before_the_service_failed_is_kept()
    {
        foreach (var status in new[] { 200, 500 })
            Service.Failures.Enqueue((status, null));
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
            Storage, Brand, new Uri($"http://127.0.0.1:{Azurite.FreePort()}"), Clock, options => options.MaxRetries = 1);
        var result = Assert.Single(await alone.ClassifyAsync("This is terrible"));

        Assert.Equal(("embedded-fallback", Sentiment.Negative), (result.Source, result.Sentiment));
        Assert.Single(alone.Log.Entries);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Cascade.Classifier.ClassifyAsync([new("This is good", null, null)], gone.Token));
        Assert.Empty(Cascade.Log.Entries);
    }
}

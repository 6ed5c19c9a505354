using SocialFunctions.Classification;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Classification;

/// <summary>What of a text goes to the service, and in which requests.</summary>
public sealed class CascadeTextTests(StorageFixture fixture) : CascadeServiceTests(fixture)
{
    [Fact]
    public async Task Twenty_five_texts_go_in_three_requests_and_come_back_in_order()
    {
        var texts = Enumerable.Range(0, 25).Select(i => i % 2 == 0 ? $"This is good number {i}" : $"This is bad number {i}").ToArray();
        var results = await Cascade.ClassifyAsync(texts);

        Assert.Equal([10, 10, 5], Service.Requests.Select(request => request.Documents.Count).OrderDescending());
        Assert.Equal(texts.Select(text => text.Contains("good", StringComparison.Ordinal) ? Sentiment.Positive : Sentiment.Negative), results.Select(result => result.Sentiment));
        Assert.Equal(25, Cascade.Meter.Total);
        Assert.All(Service.Requests, request => Assert.True(request.Parameters.GetProperty("loggingOptOut").GetBoolean()));
    }

    [Fact]
    public async Task Copies_that_differ_in_case_handles_and_links_are_asked_once_and_answered_each()
    {
        var results = await Cascade.ClassifyAsync("This is good", "@tostado THIS is good", "This is  good https://t.example/1");

        Assert.Equal("This is good", Assert.Single(Assert.Single(Service.Requests).Documents).Text);
        Assert.All(results, result => Assert.Equal((Sentiment.Positive, "language-service"), (result.Sentiment, result.Source)));
        Assert.Equal(1, Cascade.Meter.Total);
    }

    [Fact]
    public async Task Personal_data_never_leaves_the_app_and_copies_that_differ_in_it_are_one_text()
    {
        var results = await Cascade.ClassifyAsync(
            "My card 4539 1488 0343 6467 and mail ana@example.com, this is good", "my card 5555 5555 5555 4444 and mail joe@example.org, this is good");

        Assert.Equal("My card ••• and mail •••, this is good", Assert.Single(Assert.Single(Service.Requests).Documents).Text);
        Assert.All(results, result => Assert.Equal(("language-service", Sentiment.Positive), (result.Source, result.Sentiment)));
        Assert.All(results, result => Assert.Equal(["card", "email"], result.PersonalData));
        Assert.Equal(1, Cascade.Meter.Total);
    }

    [Theory]
    [InlineData(".@tostado This is good")]
    [InlineData("This is good (@tostado) (https://t.example/1)")]
    [InlineData("@tostado@social.example: This is good @lola_m, www.t.example")]
    public async Task Handles_and_links_stay_here_whatever_stands_before_them(string text)
    {
        await Cascade.ClassifyAsync(text);
        Assert.Equal("This is good", Assert.Single(Assert.Single(Service.Requests).Documents).Text);
    }

    [Fact]
    public async Task Of_a_word_that_a_handle_is_glued_to_the_word_goes()
    {
        await Cascade.ClassifyAsync("This is good,@tostado and coffee@home");
        Assert.Equal("This is good, and coffee@home", Assert.Single(Assert.Single(Service.Requests).Documents).Text);
    }

    [Fact]
    public async Task Empty_texts_and_scripts_that_the_lists_keep_never_leave_the_app()
    {
        var results = await Cascade.Classifier.ClassifyAsync([Text(""), Text("   "), Text("@tostado https://t.example"), Text("コーヒー")], default);

        Assert.Empty(Service.Requests);
        Assert.All(results, result => Assert.Equal("embedded", result.Source));
    }

    [Fact]
    public async Task A_text_over_the_limit_is_cut_between_text_elements()
    {
        // A family is one text element of eight characters; the cut must not part it.
        var family = "👨‍👩‍👧";
        var result = Assert.Single(await Cascade.ClassifyAsync("the good coffee " + string.Concat(Enumerable.Repeat(family, 6_000))));

        var sent = Assert.Single(Service.Requests).Documents[0].Text;
        Assert.EndsWith(family, sent, StringComparison.Ordinal);
        Assert.Equal("the good coffee ".Length + ((5_120 - 16) * family.Length), sent.Length);
        Assert.Equal("language-service", result.Source);
        Assert.Equal(6, Cascade.Meter.Total);
    }

    [Theory]
    [InlineData("this is good \ud83d")]
    [InlineData("this is good \0")]
    public async Task Broken_characters_do_not_break_the_request(string text) =>
        Assert.Equal("language-service", Assert.Single(await Cascade.ClassifyAsync(text)).Source);

    private static TextToClassify Text(string text) => new(text, null, null);
}

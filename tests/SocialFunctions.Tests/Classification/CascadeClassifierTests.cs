using SocialFunctions.Domain.Classification;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Classification;

/// <summary>Whose judgement counts: the service's, the lists', or that of both.</summary>
public sealed class CascadeClassifierTests(StorageFixture fixture) : CascadeServiceTests(fixture)
{
    [Fact]
    public async Task Mood_and_aspects_come_from_the_service_and_the_rest_from_the_lists()
    {
        var result = Assert.Single(await Cascade.ClassifyAsync("When do you open? I heard the coffee is good"));

        Assert.Equal(("language-service", Sentiment.Positive, 0.96), (result.Source, result.Sentiment, result.Confidence));
        Assert.Equal([new Aspect("food", Sentiment.Positive)], result.Aspects);
        Assert.Equal(("en", Intent.Question, true), (result.Language, result.Intent, result.NeedsReply));
        Assert.Empty(Cascade.Log.Entries);
    }

    [Fact]
    public async Task What_the_service_clearly_finds_negative_stays_no_praise()
    {
        const string text = "Thanks so much, I love this coffee, it makes every bad day better";
        var own = new EmbeddedClassifier().Classify(text, "en");
        Assert.Equal((Intent.Praise, Urgency.Low), (own.Intent, own.Urgency));
        var result = Assert.Single(await Cascade.ClassifyAsync(text));

        Assert.Equal((Sentiment.Negative, Intent.Complaint, true, Urgency.Normal), (result.Sentiment, result.Intent, result.NeedsReply, result.Urgency));
        Assert.Equal(new SecondOpinion("embedded", own.Sentiment, own.Confidence), result.SecondOpinion);
    }

    [Fact]
    public async Task In_the_shadow_praise_stays_praise()
    {
        var shadow = Rig(options => options.Mode = "shadow");
        Assert.Equal(Intent.Praise, Assert.Single(await shadow.ClassifyAsync("Thanks so much, I love this coffee, it makes every bad day better")).Intent);
    }

    [Theory]
    [InlineData("the shop is both this and that", null, Sentiment.Neutral)]
    [InlineData("the shop is both this and that", 5, Sentiment.Positive)]
    [InlineData("the shop is on the corner", 1, Sentiment.Negative)]
    [InlineData("the shop is on the corner", null, Sentiment.Neutral)]
    public async Task Stars_weigh_beside_what_the_service_reads(string text, int? stars, Sentiment mood) =>
        Assert.Equal(mood, Assert.Single(await Cascade.Classifier.ClassifyAsync([new(text, "en", stars)], default)).Sentiment);

    [Fact]
    public async Task What_the_embedded_classifier_is_sure_of_never_leaves_the_app()
    {
        var sure = Rig(options => (options.Mode, options.UnsureBelow, options.Aspects) = ("cascade", 0, false));
        Assert.Equal("embedded", Assert.Single(await sure.ClassifyAsync("This is terrible, the coffee was bad")).Source);
        Assert.Empty(Service.Requests);
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
        var result = Assert.Single(await Cascade.ClassifyAsync("This soup is terrible, good grief"));
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
}

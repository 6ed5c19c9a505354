using System.Text.Json;
using System.Text.RegularExpressions;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.GoogleReviews;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.GoogleReviews;

public sealed class GoogleReviewTests
{
    private const string Whole = """
        {"name":"accounts/1/locations/2/reviews/g1","reviewId":"g1","reviewer":{"profilePhotoUrl":"https://photo.example/1","displayName":"Ana  Prueba","isAnonymous":false},
        "starRating":"TWO","comment":"Frío y tarde","createTime":"2026-11-19T15:01:23.045123456Z","updateTime":"2026-11-20T08:00:00Z",
        "reviewReply":{"comment":"Lo sentimos","updateTime":"2026-11-20T09:00:00Z"},"reviewMediaItems":[{}]}
        """;

    [Fact]
    public void A_review_has_its_stars_its_dates_and_its_author()
    {
        var review = Read(Whole)!.Review;
        Assert.Equal(
            new Mention
            {
                Network = "google-reviews",
                Id = "g1",
                Kind = MentionKind.Review,
                PublishedAt = new DateTimeOffset(2026, 11, 19, 15, 1, 23, TimeSpan.Zero).AddTicks(451_235),
                UpdatedAt = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
                Text = "Frío y tarde",
                Author = new Author("reviewer:g1", Name: "Ana Prueba"),
                ConversationId = "g1",
                Rating = 2,
            },
            review);
    }

    [Theory]
    [InlineData("name", true)]
    [InlineData("reviewId", true)]
    [InlineData("reviewer", true)]
    [InlineData("starRating", true)]
    [InlineData("comment", true)]
    [InlineData("createTime", true)]
    [InlineData("updateTime", true)]
    [InlineData("reviewReply", false)]
    public void Every_field_may_be_left_out(string field, bool hasReply)
    {
        var reading = Read(Without(Whole, field))!;
        Assert.Equal(("g1", hasReply), (reading.Review.Id, reading.Reply is not null));
    }

    [Fact]
    public void What_has_no_name_at_all_is_no_review()
    {
        Assert.Null(Read("""{"starRating":"FIVE"}"""));
        Assert.Null(Read("""{"name":"accounts/1/locations/2"}"""));
        Assert.Null(Read("7"));
    }

    [Fact]
    public void Stars_without_words_stay_a_review_and_an_anonymous_author_unknown()
    {
        var review = Read("""{"reviewId":"g1","starRating":"ONE","createTime":"2026-11-20T08:00:00Z","reviewer":{"displayName":"Un usuario","isAnonymous":true}}""")!.Review;
        Assert.Equal(("", 1m, true, (DateTimeOffset?)null), (review.Text, review.Rating, review.Author.IsUnknown, review.UpdatedAt));
    }

    [Theory]
    [InlineData("ONE", 1)]
    [InlineData("THREE", 3)]
    [InlineData("FIVE", 5)]
    [InlineData("STAR_RATING_UNSPECIFIED", null)]
    [InlineData("SIX", null)]
    public void Stars_are_told_by_name(string stars, int? rating)
    {
        Assert.Equal(rating, Read($$"""{"reviewId":"g1","starRating":"{{stars}}"}""")!.Review.Rating);
    }

    [Theory]
    [InlineData("Todo bien", "Todo bien")]
    [InlineData("(Translated by Google) All good\n\n(Original)\nTodo bien", "Todo bien")]
    [InlineData("Todo bien\n\n(Translated by Google)\nAll good", "Todo bien")]
    [InlineData("(Translated by Google) All good", "(Translated by Google) All good")]
    [InlineData("He said (Original) twice", "He said (Original) twice")]
    [InlineData(null, "")]
    public void Of_a_translated_comment_the_original_stays(string? comment, string text)
    {
        Assert.Equal(text, GoogleText.Of(comment));
    }

    [Fact]
    public async Task A_poll_becomes_the_approved_mentions()
    {
        await using var api = await LoopbackApi.StartAsync(_ => ApprovedMentions.PayloadText("GoogleReviews", "poll-day"));
        var poller = new GoogleReviewsPoller(api.Client);
        var pages = await Polls.ReadAsync(poller, GooglePolls.Connector(poller, api.Address), "reviews:2");
        ApprovedMentions.Verify(Assert.IsType<PollPage.Fetched>(pages.Last()), "GoogleReviews", "poll-day");
    }

    /// <summary>The documentation's own sample of a review, its placeholders filled in by their kind.</summary>
    [SharedDataFact("payloads", "google_business", "review_resource_schema_from_docs.txt")]
    public void The_documented_shape_of_a_review_is_read()
    {
        var text = File.ReadAllText(SharedData.Find("payloads", "google_business", "review_resource_schema_from_docs.txt")!);
        var shape = Regex.Match(text, @"^\{.*?^\}", RegexOptions.Singleline | RegexOptions.Multiline).Value;
        Assert.NotEmpty(shape);
        var filled = Regex.Replace(shape, @"\{\s*object \((?<kind>\w+)\)\s*\}", kind => kind.Groups["kind"].Value == "Reviewer"
            ? """{"displayName":"Ana","isAnonymous":false}"""
            : """{"comment":"Gracias","updateTime":"2014-10-02T15:01:23Z"}""");
        var review = Regex.Replace(filled, @": enum \(\w+\)", ": \"FOUR\"")
            .Replace(": string", ": \"2014-10-02T15:01:23.045123456Z\"", StringComparison.Ordinal);
        var reading = Read(review)!;
        Assert.Equal((4m, "Ana", "Gracias", 2014), (reading.Review.Rating, reading.Review.Author.Name, reading.Reply!.Text, reading.Review.PublishedAt!.Value.Year));
    }

    private static string Without(string json, string field) =>
        JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement.EnumerateObject().Where(member => member.Name != field).ToDictionary(member => member.Name, member => member.Value));

    private static Networks.Reviews.ReviewReading? Read(string json) => GoogleReview.Read(JsonDocument.Parse(json).RootElement, "2");
}

using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.Trustpilot;

namespace SocialFunctions.Networks.Tests.Trustpilot;

public sealed class TrustpilotHookTests
{
    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 20, 16, 0, 30, TimeSpan.Zero);

    [Fact]
    public void A_new_review_is_told_with_its_stars_and_its_author()
    {
        var review = Only(Event("service-review-created", """
            "id":"64f0c1a2","stars":2,"title":"Tarde y frío","text":"El pedido llegó una hora tarde.","language":"es","createdAt":"2026-11-20T15:59:00Z",
            "isVerified":true,"consumer":{"id":"5a11","name":"Ana Prueba"}
            """));
        Assert.Equal(
            new Mention
            {
                Network = "trustpilot",
                Id = "64f0c1a2",
                Kind = MentionKind.Review,
                PublishedAt = new DateTimeOffset(2026, 11, 20, 15, 59, 0, TimeSpan.Zero),
                Text = "Tarde y frío\n\nEl pedido llegó una hora tarde.",
                Author = new Author("5a11", Name: "Ana Prueba"),
                ConversationId = "64f0c1a2",
                Url = "https://www.trustpilot.com/reviews/64f0c1a2",
                Language = "es",
                Rating = 2,
                ReceivedAt = ReceivedAt,
            },
            review);
    }

    [Fact]
    public void A_revised_review_is_the_version_of_its_own_date()
    {
        var review = Only(Event("service-review-updated", """ "id":"64f0c1a2","stars":4,"text":"Lo arreglaron.","createdAt":"2026-11-20T15:59:00Z","updatedAt":"2026-11-20T17:00:00Z" """));
        Assert.Equal((new DateTimeOffset(2026, 11, 20, 17, 0, 0, TimeSpan.Zero), 4m, "Lo arreglaron."), (review.UpdatedAt, review.Rating, review.Text));
    }

    [Fact]
    public void A_revision_without_its_date_is_fetched()
    {
        var content = Read(Event("service-review-updated", """ "id":"64f0c1a2","stars":4,"text":"Lo arreglaron.","createdAt":"2026-11-20T15:59:00Z" """));
        Assert.Equal([new FetchOrder("trustpilot", "64f0c1a2")], content.Fetches);
    }

    [Fact]
    public void A_deletion_has_neither_text_nor_date_nor_stars()
    {
        var review = Only(Event("service-review-deleted", """ "id":"64f0c1a2","stars":2,"text":"gone","createdAt":"2026-11-20T15:59:00Z" """));
        Assert.Equal((true, "", (DateTimeOffset?)null, (decimal?)null), (review.Deleted, review.Text, review.PublishedAt, review.Rating));
    }

    [Theory]
    [InlineData("id", false)]
    [InlineData("stars", true)]
    [InlineData("title", true)]
    [InlineData("text", true)]
    [InlineData("language", true)]
    [InlineData("createdAt", true)]
    [InlineData("consumer", true)]
    public void Every_field_but_the_id_may_be_left_out(string field, bool isReview)
    {
        var members = new Dictionary<string, string>
        {
            ["id"] = "\"1\"", ["stars"] = "5", ["title"] = "\"Bien\"", ["text"] = "\"Todo bien\"", ["language"] = "\"es\"",
            ["createdAt"] = "\"2026-11-20T15:59:00Z\"", ["consumer"] = """{"id":"5a11"}""",
        };
        members.Remove(field);
        var content = Read(Event("service-review-created", string.Join(',', members.Select(one => $"\"{one.Key}\":{one.Value}"))));
        Assert.Equal(isReview ? (1, 0) : (0, 1), (content.Items.Count, content.Ignored));
        Assert.All(content.Items, review => Assert.Equal(("1", field == "consumer"), (review.Id, review.Author.IsUnknown)));
    }

    [Theory]
    [InlineData("", "The body is not JSON.")]
    [InlineData("{\"events\":[", "The body is not JSON.")]
    [InlineData("[]", "The body is JSON, but not Trustpilot's envelope: an object with a list \"events\".")]
    [InlineData("{\"events\":{}}", "The body is JSON, but not Trustpilot's envelope: an object with a list \"events\".")]
    public void What_is_not_Trustpilots_says_so_and_keeps_no_secret(string body, string reason)
    {
        Assert.Equal(new HookContent.Unreadable(reason), new TrustpilotHook().Read(HookCalls.Of(body, "the-current-secret-of-the-path"), ReceivedAt));
    }

    [Fact]
    public void Other_events_are_counted()
    {
        var content = Read("""{"events":[{"eventName":"product-review-created","eventData":{"id":"1"}},{"eventName":5},7,{"eventName":"service-review-created"}]}""");
        Assert.Equal((0, 4), (content.Items.Count, content.Ignored));
    }

    private static Mention Only(string body) => Assert.Single(Read(body).Items);

    private static HookContent.Mentions Read(string body) =>
        Assert.IsType<HookContent.Mentions>(new TrustpilotHook().Read(HookCalls.Of(body, "the-current-secret-of-the-path"), ReceivedAt));

    private static string Event(string name, string data) => $$"""{"events":[{"eventName":"{{name}}","version":"1.0.0","eventData":{ {{data}} } }]}""";
}

using System.Text;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.Trustpilot;

namespace SocialFunctions.Networks.Tests.Trustpilot;

public sealed class TrustpilotHookTests
{
    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 20, 16, 0, 30, TimeSpan.Zero);
    private static readonly HookSecrets Secrets = new(["the-current-secret-of-the-path", "clave/anterior con ñ"], []);

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

    [Theory]
    [InlineData("the-current-secret-of-the-path", HookProof.Genuine)]
    [InlineData("clave/anterior con ñ", HookProof.Genuine)]
    [InlineData("", HookProof.Missing)]
    [InlineData("the-current-secret-of-the-pat", HookProof.Wrong)]
    [InlineData("the-current-secret-of-the-path/", HookProof.Wrong)]
    [InlineData("The-current-secret-of-the-path", HookProof.Wrong)]
    [InlineData("the-current-secret-of-the-path,clave/anterior con ñ", HookProof.Wrong)]
    public void Only_a_secret_at_the_end_of_the_address_proves_a_call(string subject, HookProof expected)
    {
        Assert.Equal(expected, Verify(subject));
        Assert.Equal(subject.Length == 0 ? HookProof.Missing : HookProof.Wrong, HookCalls.Proof(new TrustpilotHook(), HookCalls.Of("{}", subject), new HookSecrets([], [])));
    }

    [Fact]
    public void Nothing_answers_a_question()
    {
        Assert.IsType<HookHandshake.Refused>(new TrustpilotHook().Confirm(new HookQuestion("the-current-secret-of-the-path", new Dictionary<string, string>()), Secrets));
    }

    [Fact]
    public void Of_ten_thousand_forged_and_changed_secrets_none_passes_and_no_right_one_is_refused()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 10_000; i++)
        {
            var right = Secrets.AppSecrets[i % 2];
            Assert.Equal(HookProof.Genuine, Verify(right));
            Assert.NotEqual(HookProof.Genuine, Verify(Changed(right, i, random)));
        }
    }

    private static string Changed(string secret, int i, Random random)
    {
        var at = random.Next(secret.Length);
        return (i % 7) switch
        {
            0 => secret[..at],
            1 => secret[at..] + secret[..at] is var turned && turned != secret ? turned : secret + "x",
            2 => secret[..at] + (char)(secret[at] + 1) + secret[(at + 1)..],
            3 => secret + (char)random.Next(1, 0xD7FF),
            4 => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
            5 => Uri.EscapeDataString(secret) is var escaped && escaped != secret ? escaped : "%74" + secret[1..],
            _ => string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)random.Next(32, 127))),
        };
    }

    private static HookProof Verify(string subject) => HookCalls.Proof(new TrustpilotHook(), HookCalls.Of("{}", subject), Secrets);

    private static Mention Only(string body) => Assert.Single(Read(body).Items);

    private static HookContent.Mentions Read(string body) =>
        Assert.IsType<HookContent.Mentions>(new TrustpilotHook().Read(HookCalls.Of(body, "the-current-secret-of-the-path"), ReceivedAt));

    private static string Event(string name, string data) => $$"""{"events":[{"eventName":"{{name}}","version":"1.0.0","eventData":{ {{data}} } }]}""";
}

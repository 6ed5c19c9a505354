using System.Text;
using SocialFunctions.Networks.GoogleReviews;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Hooks;

namespace SocialFunctions.Networks.Tests.GoogleReviews;

public sealed class GoogleReviewsHookTests : IDisposable
{
    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData("""{"type":"NEW_REVIEW","reviewName":"accounts/1/locations/2/reviews/AbFv-3_x","locationName":"accounts/1/locations/2"}""", "accounts/1/locations/2/reviews/AbFv-3_x")]
    [InlineData("""{"notification_type":"UPDATED_REVIEW","location_name":"locations/2","review_name":"locations/2/reviews/AbFv"}""", "locations/2/reviews/AbFv")]
    [InlineData("""{"name":"accounts/1/locations/2/reviews/AbFv","unknown":[{}],"n":5}""", "accounts/1/locations/2/reviews/AbFv")]
    public void A_notice_of_a_review_is_an_order_to_fetch_it(string data, string reference)
    {
        var content = Assert.IsType<HookContent.Mentions>(Read(Push(data)));
        Assert.Equal([new FetchOrder("google-reviews", reference, "2") { Push = "136969346945" }], content.Fetches);
        Assert.Equal((0, 0), (content.Items.Count, content.Ignored));
    }

    [Theory]
    [InlineData("""{"type":"NEW_CUSTOMER_MEDIA","name":"accounts/1/locations/2/media/3"}""")]
    [InlineData("""{"reviewName":"accounts/1/locations/2/reviews/../../../x"}""")]
    [InlineData("""{"reviewName":"accounts/1/locations/2/reviews/3?x=1"}""")]
    [InlineData("""{"reviewName":7}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Any_other_notice_is_counted(string data)
    {
        var content = Assert.IsType<HookContent.Mentions>(Read(Push(data)));
        Assert.Equal((0, 0, 1), (content.Items.Count, content.Fetches.Count, content.Ignored));
    }

    [Theory]
    [InlineData("", "The body is not JSON.")]
    [InlineData("{\"message\":", "The body is not JSON.")]
    [InlineData("[]", "The body is JSON, but not Pub/Sub's envelope: an object with an object \"message\".")]
    [InlineData("{\"message\":\"x\"}", "The body is JSON, but not Pub/Sub's envelope: an object with an object \"message\".")]
    [InlineData("{\"message\":{}}", "The Pub/Sub message holds no base64 of JSON in \"data\".")]
    [InlineData("{\"message\":{\"data\":\"%%%\"}}", "The Pub/Sub message holds no base64 of JSON in \"data\".")]
    [InlineData("{\"message\":{\"data\":\"aG9sYQ==\"}}", "The Pub/Sub message holds no base64 of JSON in \"data\".")]
    [InlineData("{\"message\":{\"data\":5}}", "The Pub/Sub message holds no base64 of JSON in \"data\".")]
    public void What_is_not_Pub_Subs_says_so(string body, string reason)
    {
        Assert.Equal(new HookContent.Unreadable(reason), Read(body));
    }

    [Fact]
    public void A_push_with_bytes_changed_is_read_or_called_unreadable()
    {
        var original = Encoding.UTF8.GetBytes(Push("""{"type":"NEW_REVIEW","reviewName":"accounts/1/locations/2/reviews/AbFv"}"""));
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var body = (byte[])original.Clone();
            for (var change = 0; change <= i % 4; change++)
                body[random.Next(body.Length)] = (byte)random.Next(256);
            Assert.NotNull(Read(Encoding.Latin1.GetString(i % 5 == 0 ? body[..random.Next(body.Length)] : body)));
        }
    }

    private static string Push(string data) => $$"""
        {"message":{"attributes":{"k":"v"},"data":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(data))}}","messageId":"136969346945","publishTime":"2026-11-20T11:59:00Z"},"subscription":"projects/cafe/subscriptions/reviews"}
        """;

    private HookContent Read(string body) =>
        new GoogleReviewsHook(new ApiClient(http, new ApiOptions(), TimeProvider.System)).Read(HookCalls.Of(body), DateTimeOffset.UnixEpoch);
}

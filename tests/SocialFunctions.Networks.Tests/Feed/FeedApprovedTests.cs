using SocialFunctions.Networks.Feed;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.Feed;

public sealed class FeedApprovedTests
{
    [Fact]
    public void A_day_of_a_blog_becomes_the_approved_mentions()
    {
        var text = File.ReadAllText(RepositoryRoot.Of("tests", "SocialFunctions.Networks.Tests", "Feed", "Payloads", "blog-day.xml"));
        var reading = FeedDocument.Read(text, new Uri("https://barrio.example/rss"));
        Assert.Equal((2, 1, null), (reading.Mentions.Count, reading.Ignored, reading.Problem));
        ApprovedMentions.Verify(reading.Mentions, "Feed", "blog-day");
    }
}

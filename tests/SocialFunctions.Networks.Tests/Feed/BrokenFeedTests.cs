using static SocialFunctions.Networks.Tests.Feed.FeedReadings;

namespace SocialFunctions.Networks.Tests.Feed;

/// <summary>What is no feed, is cut or means harm.</summary>
public sealed class BrokenFeedTests
{
    [Theory]
    [InlineData("<html><body>moved</body></html>", "The answer is not a feed: neither RSS nor Atom.")]
    [InlineData("<feed xmlns='urn:other'/>", "The answer is not a feed: neither RSS nor Atom.")]
    [InlineData("{}", "The answer is not well-formed XML, or it breaks off.")]
    [InlineData("", "The answer is not well-formed XML, or it breaks off.")]
    public void What_is_no_feed_says_so(string text, string problem)
    {
        var reading = Read(text);
        Assert.Equal((0, problem), (reading.Mentions.Count, reading.Problem));
    }

    [Fact]
    public void A_feed_that_breaks_off_gives_its_whole_entries()
    {
        var reading = Read("<rss><channel><item><guid>1</guid></item><item><guid>2</guid><tit");
        Assert.Equal(("1", "The answer is not well-formed XML, or it breaks off."), (Assert.Single(reading.Mentions).Id, reading.Problem));
    }

    [Fact]
    public void Entities_of_the_feeds_own_are_neither_expanded_nor_fetched()
    {
        const string bomb = """
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
            <rss><channel><item><guid>1</guid><title>&b;&f;</title></item></channel></rss>
            """;
        var reading = Read(bomb);
        Assert.Empty(reading.Mentions);
        Assert.Equal("The answer is not well-formed XML, or it breaks off.", reading.Problem);
    }

    [Fact]
    public void A_depth_that_would_end_the_process_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 300_000));
        Assert.Equal("The feed nests deeper than a feed reader follows.", Read($"<rss><channel><item><guid>1</guid><title>{deep}").Problem);
    }

    [Fact]
    public void White_space_before_the_declaration_and_forbidden_control_characters_are_borne()
    {
        Assert.Equal("ab", Only("\r\n <?xml version='1.0'?><rss><channel><item><guid>1</guid><title>a\u0008&#x1;b</title></item></channel></rss>").Text);
    }
}

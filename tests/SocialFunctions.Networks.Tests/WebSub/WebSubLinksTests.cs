using SocialFunctions.Networks.WebSub;

namespace SocialFunctions.Networks.Tests.WebSub;

public sealed class WebSubLinksTests
{
    private static readonly Uri Origin = new("https://b.example/feed.xml");

    [Theory]
    [InlineData("<https://h.example/>; rel=\"hub\", <https://b.example/f>; rel=\"self\"")]
    [InlineData("<https://h.example/>;rel=hub,<https://b.example/f>;rel=self")]
    [InlineData("<https://h.example/>; title=\"a; b, c\"; rel=\"hub alternate\", </f>; REL=Self; type=\"x\"")]
    public void A_header_names_hub_and_topic(string header) =>
        Assert.Equal(("https://h.example/", "https://b.example/f"), Of(header, "<rss/>"));

    [Theory]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://h.example/"/><link rel="self" href="/f"/><entry/></feed>""")]
    [InlineData("""<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>x</title><atom:link rel="hub" href="https://h.example/"/><link>y</link><atom:link rel="self" href="f"/></channel></rss>""")]
    [InlineData("""<feed><link rel="hub" href="https://h.example/"/><link rel="hub" href="https://second.example/"/><link rel="self" href="f"/><broken""")]
    public void A_feed_names_hub_and_topic_itself(string feed) => Assert.Equal(("https://h.example/", "https://b.example/f"), Of(null, feed));

    [Fact]
    public void The_header_comes_first() =>
        Assert.Equal("https://one.example/", Of("<https://one.example/>; rel=hub", "<feed><link rel='hub' href='https://two.example/'/></feed>").Hub);

    [Theory]
    [InlineData(null, "")]
    [InlineData("nonsense; rel=hub", "<feed/>")]
    [InlineData("<javascript:alert(1)>; rel=hub", "<feed><link rel='hub' href='file:///etc/hostname'/></feed>")]
    [InlineData("<https://h.example/>; rel=next", "<feed><entry><link rel='hub' href='https://of-an-entry.example/'/></entry></feed>")]
    [InlineData("<https://h.example/>", "<!DOCTYPE f [<!ENTITY h 'https://h.example/'>]><feed><link rel='hub' href='&h;'/></feed>")]
    public void Where_none_is_named_there_is_none(string? header, string feed) => Assert.Equal((null, null), Of(header, feed));

    private static (string? Hub, string? Self) Of(string? header, string feed)
    {
        var links = WebSubLinks.Of(header, feed, Origin);
        return (links.Hub?.AbsoluteUri, links.Self?.AbsoluteUri);
    }
}

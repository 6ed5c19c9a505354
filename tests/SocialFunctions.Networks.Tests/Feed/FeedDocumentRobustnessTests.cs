using System.Text;
using SocialFunctions.Networks.Feed;

namespace SocialFunctions.Networks.Tests.Feed;

public sealed class FeedDocumentRobustnessTests
{
    private static readonly string[] Feeds =
    [
        """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Un blog</title><language>es</language>
        <item><title>Opinión &amp; más</title><link>https://b.example/1?a=1</link><guid>1</guid><description><![CDATA[<p>Uno</p>]]></description>
        <author>a@b.example (Ana)</author><source url="https://c.example/">C</source><pubDate>Fri, 20 Nov 2026 16:00:00 GMT</pubDate></item></channel></rss>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/" xml:lang="es"><author><name>Ana</name><uri>/ana</uri></author>
        <entry xml:base="posts/"><id>urn:1</id><title type="html">&lt;b&gt;Uno&lt;/b&gt;</title><link href="1.html"/><updated>2026-11-20T16:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Dos</p></div></content></entry></feed>
        """,
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_feed_with_bytes_changed_is_read_or_called_unreadable(int feed)
    {
        var original = Encoding.UTF8.GetBytes(Feeds[feed]);
        var random = new Random(7);
        var read = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = (byte[])original.Clone();
            for (var change = 0; change <= i % 3; change++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var reading = FeedDocument.Read(FeedEncoding.Decode(bytes, null), new Uri("https://b.example/feed"));
            read += reading.Mentions.Count;
            Assert.True(reading.Problem is not null || reading.Mentions.Count + reading.Ignored <= 1);
        }

        Assert.True(read > 500, $"{read} entries");
    }
}

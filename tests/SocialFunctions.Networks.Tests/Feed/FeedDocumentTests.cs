using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Feed;
using SocialFunctions.Testing;
using static SocialFunctions.Networks.Tests.Feed.FeedReadings;

namespace SocialFunctions.Networks.Tests.Feed;

public sealed class FeedDocumentTests
{
    [Fact]
    public void An_item_of_RSS_2_becomes_a_mention()
    {
        var mention = Only("""
            <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
            <title>Un blog</title><language>es-mx</language><image><title>Logo</title></image>
            <item><media:title>Foto</media:title><title>Opini&#243;n &amp;amp; prueba</title><link>/a?x=1&amp;y=2</link><guid isPermaLink="false">tag-1</guid>
            <description>&lt;p&gt;Uno&lt;/p&gt;&lt;p&gt;Dos&lt;/p&gt;</description><dc:creator>Ana Prueba</dc:creator>
            <pubDate>Fri, 20 Nov 2026 16:00:00 GMT</pubDate></item></channel></rss>
            """);
        Assert.Equal(
            new Mention
            {
                Network = "feed",
                Id = "tag-1",
                PublishedAt = Friday,
                Text = "Opinión & prueba\n\nUno\nDos",
                Author = new Author("blog.example/ana prueba", Name: "Ana Prueba"),
                ConversationId = "tag-1",
                Url = "https://blog.example/a?x=1&y=2",
                Language = "es-mx",
            },
            mention);
    }

    [Fact]
    public void An_entry_of_Atom_becomes_a_mention_with_its_version()
    {
        var mention = Only("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example/posts/" xml:lang="es"><title>Un blog</title>
            <author><name>La redacción</name></author>
            <entry><id>urn:x:1</id><title type="html">&lt;b&gt;Título&lt;/b&gt;</title><link rel="self" href="1.atom"/><link href="1.html"/>
            <published>2026-11-20T10:00:00-06:00</published><updated>2026-11-20T17:00:00Z</updated>
            <summary>corto</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Uno &lt;3</p><p>Dos</p></div></content>
            <author><name>Ana</name><uri>https://ana.example/</uri><email>ana@ana.example</email></author></entry></feed>
            """);
        Assert.Equal(
            new Mention
            {
                Network = "feed",
                Id = "urn:x:1",
                PublishedAt = Friday,
                UpdatedAt = Friday.AddHours(1),
                Text = "Título\n\nUno <3\nDos",
                Author = new Author("https://ana.example/", Name: "Ana"),
                ConversationId = "urn:x:1",
                Url = "https://blog.example/posts/1.html",
                Language = "es",
            },
            mention);
    }

    [Fact]
    public void An_item_of_RDF_is_known_by_its_link_and_dated_by_Dublin_Core()
    {
        var mention = Only("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="x"><title>Revista</title></channel>
            <item rdf:about="https://r.example/1"><title>Uno</title><link>https://r.example/1</link><dc:date>2026-11-20</dc:date></item></rdf:RDF>
            """);
        Assert.Equal(("https://r.example/1", "Uno", "Revista"), (mention.Id, mention.Text, mention.Author.Name));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero), mention.PublishedAt);
    }

    [Fact]
    public void An_Atom_entry_without_a_published_date_takes_the_updated_one_for_both()
    {
        var mention = Only("""<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><updated>2026-11-20T16:00:00Z</updated></entry></feed>""");
        Assert.Equal((Friday, Friday), (mention.PublishedAt, mention.UpdatedAt));
    }

    [Theory]
    [InlineData("<author>ana@blog.example (Ana Prueba)</author>", "Ana Prueba")]
    [InlineData("<author>Ana Prueba</author>", "Ana Prueba")]
    [InlineData("<author>ana@blog.example</author>", "Un blog")] // an address is nobody's name
    [InlineData("<source url='https://diario.example/rss'>Diario</source>", "Diario")]
    [InlineData("", "Un blog")]
    public void An_author_is_who_signs_else_who_publishes(string author, string name)
    {
        Assert.Equal(name, Only($"<rss><channel><title>Un blog</title><item><guid>1</guid>{author}</item></channel></rss>").Author.Name);
    }

    [Fact]
    public void Entries_without_id_and_link_are_counted()
    {
        var reading = Read("<rss><channel><item><title>a</title></item><item/><item><guid>1</guid></item></channel></rss>");
        Assert.Equal((1, 2, null), (reading.Mentions.Count, reading.Ignored, reading.Problem));
    }

    [Fact]
    public void An_id_too_long_to_be_stored_gives_way_to_the_link()
    {
        var id = new string('x', 2_001);
        Assert.Equal("l", Only($"<rss><channel><item><guid>{id}</guid><link>l</link></item></channel></rss>").Id);
        Assert.Equal(1, Read($"<rss><channel><item><guid>{id}</guid></item></channel></rss>").Ignored);
    }

    [Fact]
    public void A_title_that_the_body_repeats_stands_once()
    {
        Assert.Equal("Hola a todos los demás", Only("<rss><channel><item><guid>1</guid><title>Hola a todos…</title><description>Hola a todos los demás</description></item></channel></rss>").Text);
    }

    [Fact]
    public void A_script_link_never_comes_in()
    {
        Assert.Null(Only("<rss><channel><item><guid>1</guid><link>javascript:alert(1)</link></item></channel></rss>").Url);
    }

    [SharedDataFact("payloads", "rss_atom_feeds")]
    public void Every_recorded_feed_is_read()
    {
        var files = Directory.EnumerateFiles(SharedData.Find("payloads", "rss_atom_feeds")!).Where(file => Path.GetExtension(file) is ".rss" or ".atom").ToList();
        Assert.True(files.Count > 10);
        var dated = 0;
        foreach (var file in files)
        {
            var reading = Read(FeedEncoding.Decode(File.ReadAllBytes(file), null));
            var name = Path.GetFileName(file);
            Assert.True((name == "unrecognized.rss") == (reading.Problem is not null), $"{name}: {reading.Problem}");
            Assert.True(reading.Mentions.Count > 0 || name is "unrecognized.rss" or "incomplete-fields.atom", name);
            Assert.All(reading.Mentions, mention => Assert.DoesNotContain('\uFFFD', mention.Text));
            Assert.True(name is "missing-fields.atom" || reading.Mentions.All(mention => mention.Text.Length > 0), name);
            dated += reading.Mentions.Count(mention => mention.PublishedAt is not null);
        }

        Assert.True(dated > 100, $"{dated} dated entries");
    }
}

using System.Text;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.WebSub;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.WebSub;

public sealed class WebSubHookTests
{
    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 20, 16, 0, 30, TimeSpan.Zero);
    private static readonly HookSecrets Secrets = new(["a secret of the app"], []);

    [Fact]
    public void A_refused_call_is_acknowledged_and_ignored() => Assert.Equal((202, true), (new WebSubHook().RefusedStatus, new WebSubHook().Needs.AppSecrets));

    [Fact]
    public void A_hubs_question_is_put_to_the_subscriptions()
    {
        var question = new HookQuestion("feed/un-blog", new Dictionary<string, string>
        {
            ["hub.mode"] = "subscribe", ["hub.topic"] = "https://b.example/feed", ["hub.challenge"] = "reto", ["hub.lease_seconds"] = "864000",
        });
        Assert.Equal(
            new HookHandshake.Subscription("feed/un-blog", "subscribe", "https://b.example/feed", "reto", TimeSpan.FromDays(10)),
            new WebSubHook().Confirm(question, Secrets));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    [InlineData("ten days")]
    [InlineData("")]
    public void A_lease_that_is_none_is_unknown(string seconds)
    {
        var question = new HookQuestion("", new Dictionary<string, string> { ["hub.mode"] = "denied", ["hub.reason"] = "not yours", ["hub.lease_seconds"] = seconds });
        var asked = Assert.IsType<HookHandshake.Subscription>(new WebSubHook().Confirm(question, Secrets));
        Assert.Equal((null, "not yours", ""), (asked.Lease, asked.Reason, asked.Challenge));
    }

    [Fact]
    public void A_pushed_feed_gives_the_mentions_that_a_poll_of_it_gives_and_relative_links_start_at_what_was_subscribed()
    {
        var content = Read("feed/un-blog", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es"><link rel="self" href="https://elsewhere.example/feed"/><title>Un blog</title>
            <entry><id>urn:1</id><title>Abrimos</title><link href="posts/1"/><published>2026-11-20T16:00:00Z</published></entry></feed>
            """);
        var mention = Assert.Single(content.Items);
        Assert.Equal(
            new Mention
            {
                Network = "feed", Id = "urn:1", Text = "Abrimos", Author = new Author("b.example", Name: "Un blog"), ConversationId = "urn:1",
                Url = "https://b.example/posts/1", Language = "es", PublishedAt = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero), ReceivedAt = ReceivedAt,
            },
            mention);
    }

    [Fact]
    public void The_headers_charset_is_honoured()
    {
        var body = Encoding.Latin1.GetBytes("<rss><channel><item><guid>1</guid><title>¡Qué opinión!</title></item></channel></rss>");
        var call = HookCalls.Of(body, "Content-Type", "application/rss+xml; charset=ISO-8859-1", "feed/un-blog");
        Assert.Equal("¡Qué opinión!", Assert.Single(Assert.IsType<HookContent.Mentions>(new WebSubHook().Read(call, ReceivedAt)).Items).Text);
    }

    [Fact]
    public void A_tombstone_is_a_deletion()
    {
        var content = Read("feed/un-blog", """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
            <at:deleted-entry ref="urn:1" when="2026-11-20T17:00:00Z"/><at:deleted-entry when="2026-11-20T17:00:00Z"/></feed>
            """);
        var mention = Assert.Single(content.Items);
        Assert.Equal(
            ("urn:1", true, "", (DateTimeOffset?)null, new DateTimeOffset(2026, 11, 20, 17, 0, 0, TimeSpan.Zero)),
            (mention.Id, mention.Deleted, mention.Text, mention.PublishedAt, mention.UpdatedAt));
        Assert.Equal(1, content.Ignored);
    }

    [Theory]
    [InlineData("", "The answer is not well-formed XML, or it breaks off.")]
    [InlineData("{}", "The answer is not well-formed XML, or it breaks off.")]
    [InlineData("<html/>", "The answer is not a feed: neither RSS nor Atom.")]
    [InlineData("<rss><channel><item><guid>1</guid></item><item>", "The answer is not well-formed XML, or it breaks off.")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"ha\">]><rss><channel><item><guid>&a;</guid></item></channel></rss>", "The answer is not well-formed XML, or it breaks off.")]
    public void What_is_no_whole_feed_is_kept_with_its_subject(string body, string reason) =>
        Assert.Equal(new HookContent.Unreadable(reason, "feed/un-blog"), new WebSubHook().Read(HookCalls.Of(body, "feed/un-blog"), ReceivedAt));

    [SharedDataFact("payloads", "rss_atom_feeds")]
    public void Every_recorded_feed_is_read_as_a_push()
    {
        var read = 0;
        foreach (var file in Directory.EnumerateFiles(SharedData.Find("payloads", "rss_atom_feeds")!).Where(file => Path.GetFileName(file) != "LICENSE"))
        {
            var content = new WebSubHook().Read(HookCalls.Of(File.ReadAllBytes(file), subject: "feed/a"), ReceivedAt);
            if (content is HookContent.Mentions mentions)
                read += mentions.Items.Count;
            else
                Assert.Equal("unrecognized.rss", Path.GetFileName(file));
        }

        Assert.True(read > 100, $"{read}");
    }

    private static HookContent.Mentions Read(string subject, string body) =>
        Assert.IsType<HookContent.Mentions>(new WebSubHook().Read(HookCalls.Of(body, subject) with { Origin = new Uri("https://b.example/feed") }, ReceivedAt));
}

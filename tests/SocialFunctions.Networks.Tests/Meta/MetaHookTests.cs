using System.Text;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.Meta;

public sealed class MetaHookTests
{
    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 20, 16, 0, 30, TimeSpan.Zero);
    private static readonly DateTimeOffset EntryTime = DateTimeOffset.FromUnixTimeSeconds(1795190430);

    [Fact]
    public void A_comment_on_a_post_names_the_post_as_parent_and_conversation()
    {
        var mention = Only(Feed("""
            "item":"comment","verb":"add","comment_id":"500_7","post_id":"900_500","parent_id":"900_500","created_time":1795190400,
            "from":{"id":"31","name":"Ana Prueba"},"message":"¿Abren el domingo?"
            """));
        Assert.Equal(
            new Mention
            {
                Network = "facebook",
                Id = "500_7",
                Kind = MentionKind.Comment,
                PublishedAt = DateTimeOffset.FromUnixTimeSeconds(1795190400),
                Text = "¿Abren el domingo?",
                Author = new Author("31", Name: "Ana Prueba"),
                ConversationId = "900_500",
                InReplyTo = "900_500",
                Url = "https://www.facebook.com/500_7",
                ReceivedAt = ReceivedAt,
            },
            mention);
    }

    [Fact]
    public void A_reply_names_the_comment_as_parent_and_stays_in_the_posts_conversation()
    {
        var mention = Only(Feed(""" "item":"comment","verb":"add","comment_id":"500_8","post_id":"900_500","parent_id":"500_7","message":"Sí","sender_id":900,"sender_name":"Marca" """));
        Assert.Equal((MentionKind.Reply, "500_7", "900_500", "900"), (mention.Kind, mention.InReplyTo, mention.ConversationId, mention.Author.Id));
    }

    [Fact]
    public void A_post_is_its_own_conversation()
    {
        var mention = Only(Feed(""" "item":"status","verb":"add","post_id":"900_501","created_time":"2026-11-20T16:00:00+0000","message":"Hola","from":{"id":31} """));
        Assert.Equal((MentionKind.Post, "900_501", "900_501", null), (mention.Kind, mention.Id, mention.ConversationId, mention.InReplyTo));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero), mention.PublishedAt);
    }

    [Theory]
    [InlineData("edited")]
    [InlineData("hide")]
    [InlineData("unhide")]
    public void A_change_that_brings_the_text_is_the_version_of_its_entry(string verb)
    {
        var mention = Only(Feed($$""" "item":"comment","verb":"{{verb}}","comment_id":"500_7","post_id":"900_500","message":"¿Abren hoy?" """));
        Assert.Equal((EntryTime, "¿Abren hoy?", false), (mention.UpdatedAt, mention.Text, mention.Deleted));
    }

    [Fact]
    public void An_addition_is_the_first_version_and_dated_by_its_entry_when_it_has_no_date()
    {
        var mention = Only(Feed(""" "item":"post","verb":"add","post_id":"900_501","message":"Hola" """));
        Assert.Equal((EntryTime, (DateTimeOffset?)null), (mention.PublishedAt, mention.UpdatedAt));
    }

    [Fact]
    public void A_removal_is_a_deletion_without_text_or_date()
    {
        var mention = Only(Feed(""" "item":"comment","verb":"remove","comment_id":"500_7","post_id":"900_500","message":"gone","created_time":1795190429 """));
        Assert.Equal((true, "", (DateTimeOffset?)null, EntryTime), (mention.Deleted, mention.Text, mention.PublishedAt, mention.UpdatedAt));
    }

    [Theory]
    [InlineData(""" "item":"reaction","verb":"add","post_id":"900_500","comment_id":"500_7","reaction_type":"love" """)]
    [InlineData(""" "item":"like","verb":"add","post_id":"900_500" """)]
    [InlineData(""" "item":"album","verb":"edited","album_id":5 """)]
    [InlineData(""" "item":"video","verb":"mute","post_id":"900_500","message":"x" """)]
    [InlineData(""" "item":"photo","verb":"edited","post_id":"900_500" """)]
    [InlineData(""" "item":"comment","verb":"add","post_id":"900_500","message":"no id" """)]
    [InlineData(""" "item":{"a":1},"verb":[],"post_id":true,"comment_id":null """)]
    public void What_is_no_mention_is_counted_and_left_out(string value)
    {
        var content = Assert.IsType<HookContent.Mentions>(Read(Feed(value)));
        Assert.Empty(content.Items);
        Assert.Equal(1, content.Ignored);
    }

    [Fact]
    public void A_mention_without_a_sender_has_an_unknown_author()
    {
        var mention = Only(Page("mention", """{"item":"post","verb":"add","post_id":"77_1","message":"Mira @Marca","created_time":1795190400}"""));
        Assert.Equal((Author.Unknown, "77_1", "Mira @Marca"), (mention.Author, mention.Id, mention.Text));
    }

    [Fact]
    public void An_Instagram_comment_has_the_media_as_conversation_and_its_entrys_time_as_date()
    {
        var mention = Only(Instagram("comments", """{"id":"1790","text":"Me encanta 😍","from":{"id":"42","username":"ana.prueba"},"media":{"id":"1785","media_product_type":"FEED"}}"""));
        Assert.Equal(new Author("42", "ana.prueba"), mention.Author);
        Assert.Equal(
            ("instagram", "1790", MentionKind.Comment, "1785", "1785", EntryTime),
            (mention.Network, mention.Id, mention.Kind, mention.ConversationId, mention.InReplyTo, mention.PublishedAt));
    }

    [Fact]
    public void A_reply_on_Instagram_names_the_comment()
    {
        var mention = Only(Instagram("comments", """{"id":"1791","text":"Sí","parent_id":"1790","media":{"id":"1785"}}"""));
        Assert.Equal((MentionKind.Reply, "1790", "1785", Author.UnknownId), (mention.Kind, mention.InReplyTo, mention.ConversationId, mention.Author.Id));
    }

    [Theory]
    [InlineData("""{"media_id":"1785","comment_id":"1790"}""", "1790", MentionKind.Comment, "1785")]
    [InlineData("""{"media_id":"1785"}""", "1785", MentionKind.Post, null)]
    [InlineData("""{"media_id":"1785","comment_id":"1785"}""", "1785", MentionKind.Comment, null)]
    public void An_Instagram_mention_is_known_by_its_comment_or_its_media(string value, string id, MentionKind kind, string? parent)
    {
        var mention = Only(Instagram("mentions", value));
        Assert.Equal((id, kind, parent, true, ""), (mention.Id, mention.Kind, mention.InReplyTo, mention.Author.IsUnknown, mention.Text));
    }

    [Theory]
    [InlineData("", "The body is not JSON.")]
    [InlineData("{\"object\":\"page\",\"entry\":[", "The body is not JSON.")]
    [InlineData("<xml/>", "The body is not JSON.")]
    [InlineData("[]", "The body is JSON, but not Meta's envelope: an object with \"object\" and a list \"entry\".")]
    [InlineData("{}", "The body is JSON, but not Meta's envelope: an object with \"object\" and a list \"entry\".")]
    [InlineData("{\"object\":\"page\",\"entry\":{}}", "The body is JSON, but not Meta's envelope: an object with \"object\" and a list \"entry\".")]
    public void What_is_not_Metas_says_so(string body, string reason)
    {
        Assert.Equal(new HookContent.Unreadable(reason), Read(body));
    }

    [Fact]
    public void Other_things_of_Metas_are_counted()
    {
        const string body = """{"object":"page","entry":[{"id":1,"time":1795190430123,"messaging":[{},{}]},{"changes":[{"field":"feed"},{"field":"foo","value":{}},5]},7]}""";
        var content = Assert.IsType<HookContent.Mentions>(Read(body));
        Assert.Equal((0, 6), (content.Items.Count, content.Ignored));
    }

    [Fact]
    public void Half_an_emoji_and_broken_bytes_are_replaced()
    {
        var body = Encoding.UTF8.GetBytes(Feed(""" "item":"post","verb":"add","post_id":"1_2","message":"a\ud83d b\ud83d\ude00 c\\ud83d @" """));
        body[Array.IndexOf(body, (byte)'@')] = 0xE1;
        var content = Assert.IsType<HookContent.Mentions>(new MetaHook().Read(HookCalls.Of(body), ReceivedAt));
        Assert.Equal("a\uFFFD b😀 c\\ud83d \uFFFD", Assert.Single(content.Items).Text);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("\"soon\"")]
    [InlineData("1e400")]
    [InlineData("{}")]
    public void A_date_that_is_none_falls_back_on_the_entrys(string createdTime)
    {
        Assert.Equal(EntryTime, Only(Feed($$""" "item":"post","verb":"add","post_id":"1_2","message":"a","created_time":{{createdTime}} """)).PublishedAt);
    }

    [SharedDataFact("payloads", "meta_restfb", "webhooks")]
    public void Every_recorded_webhook_is_read()
    {
        var folders = new[] { "webhooks", "instagram" }.Select(name => SharedData.Find("payloads", "meta_restfb", name)!);
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.json")).ToList();
        Assert.True(files.Count > 60);
        var mentions = 0;
        foreach (var file in files)
        {
            var content = new MetaHook().Read(HookCalls.Of(File.ReadAllBytes(file)), ReceivedAt);
            var isWebhook = file.Contains("webhooks", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("wh-", StringComparison.Ordinal);
            if (content is HookContent.Mentions read)
            {
                mentions += read.Items.Count;
                Assert.True(read.Items.Count + read.Ignored > 0, file);
                Assert.All(read.Items, mention => Assert.False(mention.Id == mention.InReplyTo, file));
            }
            else
            {
                Assert.False(isWebhook, file);
            }
        }

        Assert.True(mentions > 25, $"{mentions} mentions");
    }

    private static Mention Only(string body) => Assert.Single(Assert.IsType<HookContent.Mentions>(Read(body)).Items);

    private static HookContent Read(string body) => new MetaHook().Read(HookCalls.Of(body), ReceivedAt);

    private static string Feed(string members) => Page("feed", $$"""{ {{members}} }""");

    private static string Page(string field, string value) => Envelope("page", field, value);

    private static string Instagram(string field, string value) => Envelope("instagram", field, value);

    private static string Envelope(string kind, string field, string value) =>
        $$"""{"object":"{{kind}}","entry":[{"id":"900","time":1795190430,"changes":[{"field":"{{field}}","value":{{value}} }]}]}""";
}

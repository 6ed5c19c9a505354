using SocialFunctions.Domain.Mentions;
using static SocialFunctions.Networks.Tests.X.XEvents;

namespace SocialFunctions.Networks.Tests.X;

public sealed class XHookTests
{
    [Fact]
    public void A_mention_becomes_a_post_with_its_author()
    {
        var mention = Only(Event("post.mention.create", """
            "id":"2123717988971446279","edit_history_tweet_ids":["2123717988971446279"],"conversation_id":"2123717988971446279",
            "created_at":"2026-11-20T10:00:00.000Z","author_id":"31","lang":"es","text":"¿Abren hoy, @brasa_prueba? Ana &amp; yo &lt;3",
            "public_metrics":{"retweet_count":1,"reply_count":2,"like_count":3,"quote_count":4,"bookmark_count":5,"impression_count":600}
            """, """{"users":[{"id":"31","username":"ana_prueba","name":"Ana  Prueba","public_metrics":{"followers_count":97}},{"id":"900","username":"brasa_prueba"}]}"""));
        Assert.Equal(
            new Mention
            {
                Network = "x",
                Id = "2123717988971446279",
                Kind = MentionKind.Post,
                PublishedAt = Ten,
                Text = "¿Abren hoy, @brasa_prueba? Ana & yo <3",
                Author = new Author("31", "ana_prueba", "Ana Prueba", 97),
                ConversationId = "2123717988971446279",
                Url = "https://x.com/ana_prueba/status/2123717988971446279",
                Language = "es",
                Engagement = new Engagement(3, 2, 5, 600, 5),
                ReceivedAt = ReceivedAt,
            },
            mention);
    }

    [Theory]
    [InlineData(""" "in_reply_to_tweet_id":"70","conversation_id":"60" """)]
    [InlineData(""" "referenced_tweets":[{"type":"quoted","id":"50"},{"type":"replied_to","id":"70"}],"conversation_id":"60" """)]
    [InlineData(""" "referenced_posts":[{"type":"replied_to","id":70}],"conversation_id":60 """)]
    public void A_reply_names_its_parent_in_every_spelling(string members)
    {
        var mention = Only(Event("post.reply.create", $$""" "id":"80","text":"Sí","author_id":"31",{{members}} """));
        Assert.Equal((MentionKind.Reply, "70", "60"), (mention.Kind, mention.InReplyTo, mention.ConversationId));
    }

    [Fact]
    public void A_quote_is_a_post_of_its_own_conversation()
    {
        var mention = Only(Event("post.quote.create", """ "id":"80","text":"Mirad","conversation_id":"80","referenced_tweets":[{"type":"quoted","id":"70"}] """));
        Assert.Equal((MentionKind.Post, null, "80"), (mention.Kind, mention.InReplyTo, mention.ConversationId));
    }

    [Fact]
    public void A_repost_has_no_counters_since_they_are_those_of_what_it_repeats()
    {
        var mention = Only(Event("post.repost.create", """ "id":"80","text":"RT @brasa_prueba: Hola","referenced_tweets":[{"type":"retweeted","id":"70"}],"public_metrics":{"retweet_count":9} """));
        Assert.Equal((MentionKind.Repost, null, null), (mention.Kind, mention.InReplyTo, mention.Engagement));
    }

    [Theory]
    [InlineData("edit_history_tweet_ids")]
    [InlineData("edit_history_post_ids")]
    public void An_edit_is_a_later_version_of_the_first(string member)
    {
        var mention = Only(Event("post.create", $$"""
            "id":"2123721134699446279","{{member}}":["2123717988971446279","2123718009942966279","2123721134699446279"],
            "conversation_id":"2123721134699446279","created_at":"2026-11-20T10:12:30.000Z","text":"Corregido"
            """));
        Assert.Equal("2123717988971446279", mention.Id);
        Assert.Equal(["2123718009942966279", "2123721134699446279"], mention.Aliases);
        Assert.Equal((Ten, Ten.AddSeconds(750)), (mention.PublishedAt, mention.UpdatedAt));
        Assert.Equal(("2123717988971446279", "https://x.com/i/status/2123721134699446279"), (mention.ConversationId, mention.Url));
    }

    [Fact]
    public void A_long_post_is_read_whole()
    {
        Assert.Equal("El texto entero", Only(Event("post.create", """ "id":"80","text":"El texto…","note_tweet":{"text":"El texto entero"} """)).Text);
    }

    [Fact]
    public void A_deletion_has_no_text_and_no_date()
    {
        var mention = Only(Event("post.delete", """ "id":"80","author_id":"900","text":"gone","created_at":"2026-11-20T10:00:00.000Z" """, """{"users":[{"data":{"id":"900","username":"brasa_prueba"}}]}"""));
        Assert.Equal(new Mention { Network = "x", Id = "80", Text = "", Deleted = true, Author = new Author("900", "brasa_prueba"), ReceivedAt = ReceivedAt }, mention);
    }

    [Fact]
    public void With_nothing_but_an_id_a_mention_is_unknown_in_all_else_and_dated_by_its_id()
    {
        var mention = Only(Event("post.mention.create", """ "id":"2123717988971446279" """, "null"));
        Assert.Equal(
            new Mention
            {
                Network = "x",
                Id = "2123717988971446279",
                PublishedAt = Ten,
                Text = "",
                Author = Author.Unknown,
                ConversationId = "2123717988971446279",
                Url = "https://x.com/i/status/2123717988971446279",
                ReceivedAt = ReceivedAt,
            },
            mention);
    }
}

using SocialFunctions.Domain.Mentions;
using static SocialFunctions.Networks.Tests.Meta.MetaBodies;

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>What changes of a page become.</summary>
public sealed class FacebookHookTests
{
    [Fact]
    public void A_comment_on_a_post_names_the_post_as_parent_and_conversation()
    {
        var mention = Only(FeedChange("""
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
        var mention = Only(FeedChange(""" "item":"comment","verb":"add","comment_id":"500_8","post_id":"900_500","parent_id":"500_7","message":"Sí","sender_id":900,"sender_name":"Marca" """));
        Assert.Equal((MentionKind.Reply, "500_7", "900_500", "900"), (mention.Kind, mention.InReplyTo, mention.ConversationId, mention.Author.Id));
    }

    [Fact]
    public void A_post_is_its_own_conversation()
    {
        var mention = Only(FeedChange(""" "item":"status","verb":"add","post_id":"900_501","created_time":"2026-11-20T16:00:00+0000","message":"Hola","from":{"id":31} """));
        Assert.Equal((MentionKind.Post, "900_501", "900_501", null), (mention.Kind, mention.Id, mention.ConversationId, mention.InReplyTo));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero), mention.PublishedAt);
    }

    [Theory]
    [InlineData("edited")]
    [InlineData("hide")]
    [InlineData("unhide")]
    public void A_change_that_brings_the_text_is_the_version_of_its_entry(string verb)
    {
        var mention = Only(FeedChange($$""" "item":"comment","verb":"{{verb}}","comment_id":"500_7","post_id":"900_500","message":"¿Abren hoy?" """));
        Assert.Equal((EntryTime, "¿Abren hoy?", false), (mention.UpdatedAt, mention.Text, mention.Deleted));
    }

    [Fact]
    public void An_addition_is_the_first_version_and_dated_by_its_entry_when_it_has_no_date()
    {
        var mention = Only(FeedChange(""" "item":"post","verb":"add","post_id":"900_501","message":"Hola" """));
        Assert.Equal((EntryTime, (DateTimeOffset?)null), (mention.PublishedAt, mention.UpdatedAt));
    }

    [Fact]
    public void A_removal_is_a_deletion_without_text_or_date()
    {
        var mention = Only(FeedChange(""" "item":"comment","verb":"remove","comment_id":"500_7","post_id":"900_500","message":"gone","created_time":1795190429 """));
        Assert.Equal((true, "", (DateTimeOffset?)null, EntryTime), (mention.Deleted, mention.Text, mention.PublishedAt, mention.UpdatedAt));
    }

    [Fact]
    public void A_mention_without_a_sender_has_an_unknown_author()
    {
        var mention = Only(Page("mention", """{"item":"post","verb":"add","post_id":"77_1","message":"Mira @Marca","created_time":1795190400}"""));
        Assert.Equal((Author.Unknown, "77_1", "Mira @Marca"), (mention.Author, mention.Id, mention.Text));
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
        Assert.Equal(EntryTime, Only(FeedChange($$""" "item":"post","verb":"add","post_id":"1_2","message":"a","created_time":{{createdTime}} """)).PublishedAt);
    }
}

using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Reddit;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.Polling.JsonElements;
using static SocialFunctions.Networks.Tests.Reddit.RedditThings;

namespace SocialFunctions.Networks.Tests.Reddit;

public sealed class RedditThingTests
{
    [Fact]
    public void A_comment_is_read()
    {
        var mention = Read(Comment)!;
        Assert.Equal(new MentionId("reddit", "t1_k2abc"), mention.Identity);
        Assert.Equal("Llegó **frío** > tibio\n\n[foto](https://lia.example/1)", mention.Text);
        Assert.Equal(new Author("t2_9lia", "lia_rios"), mention.Author);
        Assert.Equal((MentionKind.Reply, "t3_1p0st", "t1_k1zzz"), (mention.Kind, mention.ConversationId, mention.InReplyTo));
        Assert.Equal("https://www.reddit.com/r/cafe/comments/1p0st/titulo/k2abc/", mention.Url);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 15, 30, TimeSpan.Zero), mention.PublishedAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 16, 40, TimeSpan.Zero), mention.UpdatedAt);
        Assert.Equal(new Engagement(Likes: 12), mention.Engagement);
        Assert.Null(mention.Direction);
    }

    [Fact]
    public void A_post_is_the_head_of_its_conversation()
    {
        var mention = Read(Post)!;
        Assert.Equal("¿Alguien con Brasa Lenta?\n\nNo contestan.", mention.Text);
        Assert.Equal((MentionKind.Post, "t3_1p0st", null, null), (mention.Kind, mention.ConversationId, mention.InReplyTo, mention.UpdatedAt));
        Assert.Equal(new Engagement(Likes: 0, Replies: 8, Shares: 1), mention.Engagement);
    }

    [Fact]
    public void A_comment_on_the_post_itself_is_a_comment()
    {
        var comment = Comment;
        comment["data"]!["parent_id"] = "t3_1p0st";
        Assert.Equal((MentionKind.Comment, "t3_1p0st"), (Read(comment)!.Kind, Read(comment)!.InReplyTo));
    }

    [Fact]
    public void The_inbox_names_the_post_only_in_the_path_and_the_link_is_the_same()
    {
        var comment = Comment;
        comment["data"]!.AsObject().Remove("link_id");
        comment["data"]!.AsObject().Remove("permalink");
        comment["data"]!["context"] = "/r/cafe/comments/1p0st/titulo/k2abc/?context=3";
        Assert.Equal((Read(Comment)!.ConversationId, Read(Comment)!.Url), (Read(comment)!.ConversationId, Read(comment)!.Url));
    }

    [Fact]
    public void A_private_message_starts_with_its_subject_and_an_answer_does_not()
    {
        var head = Read(Message)!;
        Assert.Equal((MentionKind.Message, "Pedido 4471\n\n¿Dónde está?", "t4_2msg", null), (head.Kind, head.Text, head.ConversationId, head.InReplyTo));
        var answer = Message;
        (answer["data"]!["name"], answer["data"]!["first_message_name"]) = ("t4_3msg", "t4_2msg");
        var read = Read(answer)!;
        Assert.Equal(("¿Dónde está?", "t4_2msg", "t4_2msg"), (read.Text, read.ConversationId, read.InReplyTo));
    }

    [Theory]
    [InlineData("comment", "[deleted]", "[deleted]", null, true)] // deleted by its author
    [InlineData("comment", "[deleted]", "[removed]", null, true)] // removed by a moderator
    [InlineData("comment", "lia_rios", "[removed]", null, false)] // somebody typed it
    [InlineData("comment", "lia_rios", "[removed]", "moderator", true)]
    [InlineData("comment", "[deleted]", "Llegó frío", null, false)] // the account is gone, its words are not
    [InlineData("post", "[deleted]", "", "deleted", true)] // a link without text
    [InlineData("post", "lia_rios", "[removed]", "automod_filtered", true)]
    [InlineData("post", "lia_rios", "No contestan.", "automod_filtered", false)] // a moderator reads what waits
    public void What_is_gone_is_a_deletion_without_text_or_date(string kind, string author, string text, string? category, bool isGone)
    {
        var thing = Of(kind);
        (thing["data"]!["author"], thing["data"]![kind == "post" ? "selftext" : "body"], thing["data"]!["removed_by_category"]) = (author, text, category);
        var mention = Read(thing)!;
        Assert.Equal(isGone, mention.Deleted);
        Assert.Equal(isGone, mention.Text.Length == 0);
        Assert.Equal(isGone, mention.PublishedAt is null);
        Assert.Equal(author == "[deleted]", mention.Author.IsUnknown);
    }

    [Fact]
    public void What_the_account_wrote_is_outbound()
    {
        Assert.Equal(MentionDirection.Outbound, RedditThing.Read(Element(Comment), "LIA_Rios")!.Direction);
    }

    [Fact]
    public void A_day_of_an_invented_account_becomes_the_approved_mentions()
    {
        var day = ApprovedMentions.Payload("Reddit", "inbox");
        ApprovedMentions.Verify(RedditListing.Things(day)!.Select(thing => RedditThing.Read(thing, "BrasaLenta")), "Reddit", "inbox");
    }
}

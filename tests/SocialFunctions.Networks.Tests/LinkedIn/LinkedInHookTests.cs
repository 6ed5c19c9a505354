using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Polling;
using static SocialFunctions.Networks.Tests.LinkedIn.LinkedInBodies;

namespace SocialFunctions.Networks.Tests.LinkedIn;

public sealed class LinkedInHookTests
{
    [Fact]
    public void A_comment_is_known_by_its_two_numbers_and_answers_the_post()
    {
        var comment = Only("COMMENT", """ "generatedActivity":"urn:li:comment:(activity:70,90)","decoratedGeneratedActivity":{"comment":{"owner":"urn:li:person:aB1","text":"¿Abren el domingo?"}} """);
        Assert.Equal(
            new Mention
            {
                Network = "linkedin",
                Id = "activity:70,90",
                Kind = MentionKind.Comment,
                PublishedAt = At,
                Text = "¿Abren el domingo?",
                Author = new Author("urn:li:person:aB1"),
                ConversationId = "activity:70",
                InReplyTo = "activity:70",
                Url = "https://www.linkedin.com/feed/update/urn:li:activity:70?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A70%2C90%29",
                ReceivedAt = ReceivedAt,
            },
            comment);
    }

    [Theory]
    [InlineData("urn:li:comment:(urn:li:activity:70,90)", null)]
    [InlineData("urn:li:comment:(activity:70,90)", null)]
    [InlineData("(activity:70,90)", null)]
    [InlineData("urn:li:comment:(ugcPost:55,90)", "urn:li:comment:(urn:li:activity:70,90)")]
    [InlineData("urn:li:comment:(urn:li:ugcPost:55,90)", null)]
    [InlineData(null, "urn:li:comment:(urn:li:activity:70,90)")]
    public void However_its_URN_is_spelled_a_comment_has_one_id(string? generated, string? entity)
    {
        var members = string.Join(',', new[]
        {
            generated is null ? null : $"\"generatedActivity\":\"{generated}\"",
            entity is null ? null : $$"""  "decoratedGeneratedActivity":{"comment":{"entity":"{{entity}}"} } """,
        }.OfType<string>());
        Assert.Equal("activity:70,90", Only("COMMENT", members).Id);
    }

    [Fact]
    public void A_reply_names_the_comment_above_it()
    {
        var reply = Only("COMMENT", """ "generatedActivity":"urn:li:comment:(activity:70,91)","decoratedGeneratedActivity":{"comment":{"text":"Sí","parentComment":"urn:li:comment:(ugcPost:55,90)"}} """);
        Assert.Equal((MentionKind.Reply, "activity:70,90", "activity:70"), (reply.Kind, reply.InReplyTo, reply.ConversationId));
    }

    [Theory]
    [InlineData("ADMIN_COMMENT", "urn:li:person:aB1")]
    [InlineData("ADMIN_COMMENT", null)]
    [InlineData("COMMENT", "urn:li:organization:12")]
    public void What_the_page_itself_says_goes_out(string action, string? owner)
    {
        var comment = Only(action, $$""" "generatedActivity":"urn:li:comment:(activity:70,91)","decoratedGeneratedActivity":{"comment":{"text":"Sí"{{(owner is null ? "" : $",\"owner\":\"{owner}\"")}} } } """);
        Assert.Equal((MentionDirection.Outbound, "urn:li:organization:12"), (comment.Direction, comment.Author.Id));
    }

    [Fact]
    public void An_edit_is_a_later_version_and_a_deletion_has_no_text()
    {
        var edit = Only("COMMENT_EDIT", """ "generatedActivity":"urn:li:comment:(activity:70,90)","decoratedGeneratedActivity":{"comment":{"text":"¿Abren hoy?"}} """);
        Assert.Equal((At, (DateTimeOffset?)null, "¿Abren hoy?"), (edit.UpdatedAt, edit.PublishedAt, edit.Text));
        var deletion = Only("COMMENT_DELETE", """ "generatedActivity":"urn:li:comment:(activity:70,90)","decoratedGeneratedActivity":{"comment":{"text":"gone"}} """);
        Assert.Equal((true, "", (DateTimeOffset?)null, At), (deletion.Deleted, deletion.Text, deletion.PublishedAt, deletion.UpdatedAt));
    }

    [Fact]
    public void What_comes_without_its_text_is_fetched_and_an_edit_without_it_is_no_version()
    {
        var content = Read(Body(Notification("COMMENT", """ "generatedActivity":"urn:li:comment:(activity:70,90)" """), Notification("COMMENT_EDIT", """ "generatedActivity":"urn:li:comment:(activity:70,91)" """)));
        Assert.Equal([new FetchOrder("linkedin", "activity:70,90", "12") { Push = "1 1795190400123" }, new FetchOrder("linkedin", "activity:70,91", "12") { Push = "1 1795190400123" }], content.Fetches);
        var comment = Assert.Single(content.Items);
        Assert.Equal(("activity:70,90", "", true, 0), (comment.Id, comment.Text, comment.Author.IsUnknown, content.Ignored));
    }

    [Fact]
    public void A_post_that_names_the_page_is_known_by_both_its_names()
    {
        var post = Only("SHARE_MENTION", """ "generatedActivity":"urn:li:activity:71","decoratedGeneratedActivity":{"share":{"entity":"urn:li:share:61","owner":"urn:li:person:aB1","text":"Gracias @[Café de Ejemplo](urn:li:organization:12) \\(sí\\)"}} """);
        Assert.Equal(
            ("share:61", "activity:71", "activity:71", MentionKind.Post, "Gracias Café de Ejemplo (sí)", null),
            (post.Id, post.Aliases![0], post.ConversationId, post.Kind, post.Text, post.InReplyTo));
    }

    [Theory]
    [InlineData("", MentionKind.Repost)]
    [InlineData("Miren esto", MentionKind.Post)]
    public void A_share_without_words_is_a_repost(string text, MentionKind kind)
    {
        Assert.Equal(kind, Only("SHARE", $$""" "generatedActivity":"urn:li:share:62","decoratedGeneratedActivity":{"share":{"text":"{{text}}"} } """).Kind);
    }

    [Theory]
    [InlineData("LIKE", """ "generatedActivity":"urn:li:activity:70" """)]
    [InlineData("SOMETHING_NEW", """ "generatedActivity":"urn:li:comment:(activity:70,90)" """)]
    [InlineData("COMMENT", """ "generatedActivity":"urn:li:activity:70" """)]
    [InlineData("COMMENT", """ "generatedActivity":{"urn":1} """)]
    [InlineData("SHARE", """ "generatedActivity":"urn:li:person:1" """)]
    public void What_is_no_mention_is_counted_and_left_out(string action, string members)
    {
        var content = Read(Body(Notification(action, members), "7"));
        Assert.Equal((0, 0, 2), (content.Items.Count, content.Fetches.Count, content.Ignored));
    }

    [Fact]
    public void A_push_becomes_the_approved_mentions()
    {
        ApprovedMentions.Verify(Read(ApprovedMentions.PayloadText("LinkedIn", "push-day")), "LinkedIn", "push-day");
    }
}

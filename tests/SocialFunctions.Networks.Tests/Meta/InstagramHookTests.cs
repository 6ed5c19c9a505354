using SocialFunctions.Domain.Mentions;
using static SocialFunctions.Networks.Tests.Meta.MetaBodies;

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>What changes of an Instagram account become.</summary>
public sealed class InstagramHookTests
{
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
}

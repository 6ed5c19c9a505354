using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Tests.Hooks;

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>What a push of Meta's only names.</summary>
public sealed class MetaFetchTests
{
    [Theory]
    [InlineData("""{"media_id":"1785","comment_id":"1790"}""", "comment 1790 1785 -")]
    [InlineData("""{"media_id":1785}""", "post 1785 - -")]
    [InlineData("""{"comment_id":"1790"}""", "comment 1790 - -")]
    public void A_mention_on_Instagram_is_a_sighting_and_an_order_for_its_account(string value, string reference)
    {
        var content = Read("instagram", "mentions", value);
        Assert.True(Assert.Single(content.Items).Author.IsUnknown);
        Assert.Equal(new FetchOrder(NetworkNames.Instagram, reference, "900"), Assert.Single(content.Fetches));
    }

    [Theory]
    [InlineData("""{"item":"post","verb":"add","post_id":"77_1","message":"a"}""", "post 77_1 - -")]
    [InlineData("""{"item":"comment","verb":"add","post_id":"12_77","comment_id":"77_5","message":"a"}""", "comment 77_5 12_77 -")]
    public void A_mention_of_the_page_without_its_writer_is_fetched(string value, string reference)
    {
        Assert.Equal(new FetchOrder(NetworkNames.Facebook, reference, "900"), Assert.Single(Read("page", "mention", value).Fetches));
    }

    [Theory]
    [InlineData("page", "mention", """{"item":"post","verb":"add","post_id":"77_1","message":"a","sender_id":"77"}""")]
    [InlineData("page", "mention", """{"item":"post","verb":"remove","post_id":"77_1"}""")]
    [InlineData("page", "feed", """{"item":"post","verb":"add","post_id":"77_1","message":"a"}""")]
    [InlineData("instagram", "comments", """{"id":"1790","text":"a"}""")]
    [InlineData("instagram", "mentions", """{"media_id":"1){username}"}""")]
    public void What_is_whole_or_gone_or_cannot_be_asked_for_is_not_fetched(string kind, string field, string value)
    {
        var content = Read(kind, field, value);
        Assert.Single(content.Items);
        Assert.Empty(content.Fetches);
    }

    [Theory]
    [InlineData("page", "feed", """{"item":"comment","comment_id":"5_7","post_id":"900_5","from":{"id":"900"},"message":"a"}""", MentionDirection.Outbound)]
    [InlineData("page", "feed", """{"item":"comment","comment_id":"5_7","post_id":"900_5","from":{"id":"31"},"message":"a"}""", null)]
    [InlineData("page", "feed", """{"item":"comment","comment_id":"5_7","post_id":"900_5","message":"a"}""", null)]
    [InlineData("instagram", "comments", """{"id":"1790","text":"a","from":{"id":"900"}}""", MentionDirection.Outbound)]
    [InlineData("instagram", "comments", """{"id":"1790","text":"a","from":{"id":"55","self_ig_scoped_id":"55"}}""", MentionDirection.Outbound)]
    [InlineData("instagram", "comments", """{"id":"1790","text":"a","from":{"id":"55"},"user":{"id":"900"}}""", MentionDirection.Outbound)]
    [InlineData("instagram", "comments", """{"id":"1790","text":"a","from":{"id":"56","self_ig_scoped_id":"55"}}""", null)]
    public void What_the_account_itself_wrote_is_outbound(string kind, string field, string value, MentionDirection? direction)
    {
        Assert.Equal(direction, Assert.Single(Read(kind, field, value).Items).Direction);
    }

    private static HookContent.Mentions Read(string kind, string field, string value) => Assert.IsType<HookContent.Mentions>(new MetaHook().Read(
        HookCalls.Of($$"""{"object":"{{kind}}","entry":[{"id":"900","time":1795190430,"changes":[{"field":"{{field}}","value":{{value}} }]}]}"""),
        DateTimeOffset.UnixEpoch));
}

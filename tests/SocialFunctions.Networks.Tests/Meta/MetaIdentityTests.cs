using System.Text;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Tests.Hooks;

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>One message by push and by poll is one row: the same id, in the same place of the same conversation, by the same author.</summary>
public sealed class MetaIdentityTests
{
    [Fact]
    public void A_post_is_the_same()
    {
        AssertSame(
            Pushed("page", "feed", """{"item":"photo","verb":"add","post_id":"900_500","from":{"id":"31","name":"Ana Inventada"},"message":"Hola","created_time":1795190400}"""),
            FacebookPost.Read(Json("""{"id":"900_500","message":"Hola","created_time":"2026-11-20T16:00:00+0000","from":{"name":"Ana Inventada","id":"31"}}"""), "900"));
    }

    [Fact]
    public void A_comment_is_the_same()
    {
        AssertSame(
            Pushed("page", "feed", """{"item":"comment","verb":"add","comment_id":"500_7","post_id":"900_500","parent_id":"900_500","from":{"id":"31","name":"Ana Inventada"},"message":"Hola","created_time":1795190400}"""),
            FacebookComment.Read(Json("""{"id":"500_7","message":"Hola","created_time":"2026-11-20T16:00:00+0000","from":{"name":"Ana Inventada","id":"31"}}"""), "900_500", "900"));
    }

    [Fact]
    public void A_reply_by_the_page_is_the_same()
    {
        AssertSame(
            Pushed("page", "feed", """{"item":"comment","verb":"add","comment_id":"500_8","post_id":"900_500","parent_id":"500_7","from":{"id":"900","name":"Café Prueba"},"message":"Hola","created_time":1795190400}"""),
            FacebookComment.Read(Json("""{"id":"500_8","message":"Hola","created_time":"2026-11-20T16:00:00+0000","from":{"name":"Café Prueba","id":"900"},"parent":{"id":"500_7"}}"""), "900_500", "900"));
    }

    [Fact]
    public void A_review_is_the_same()
    {
        AssertSame(
            Pushed("page", "ratings", """{"item":"rating","verb":"add","open_graph_story_id":8801,"reviewer_id":36,"reviewer_name":"Pía Inventada","recommendation_type":"POSITIVE","review_text":"Hola","created_time":1795190400}"""),
            FacebookRating.Read(Json("""{"created_time":"2026-11-20T16:00:00+0000","recommendation_type":"positive","review_text":"Hola","reviewer":{"id":"36","name":"Pía Inventada"},"open_graph_story":{"id":"8801"}}""")));
    }

    [Theory]
    [InlineData("", "null")]
    [InlineData(""","parent_id":"1789" """, "\"1789\"")]
    public void A_comment_on_Instagram_is_the_same(string pushedParent, string polledParent)
    {
        var pushed = Pushed("instagram", "comments", $$"""{"id":"1790","text":"Hola","from":{"id":"42","username":"ana.inventada"},"media":{"id":"1785"},"timestamp":"2026-11-20T16:00:00+0000"{{pushedParent}}}""");
        AssertSame(pushed, InstagramComment.Read(
            Json($$"""{"id":"1790","text":"Hola","username":"ana.inventada","from":{"id":"42","username":"ana.inventada"},"timestamp":"2026-11-20T16:00:00+0000","parent_id":{{polledParent}}}"""), "1785", null, "1784"));
    }

    [Fact]
    public void A_mention_on_Instagram_is_fetched_into_its_sighting()
    {
        var sighting = Pushed("instagram", "mentions", """{"media_id":"1801","comment_id":"1802"}""");
        var fetched = InstagramComment.Read(Json("""{"id":"1802","text":"Hola","username":"ana.inventada","timestamp":"2026-11-20T16:00:00+0000"}"""), "1801", null, "1784");
        AssertSame(sighting with { Author = fetched!.Author, Text = fetched.Text, PublishedAt = fetched.PublishedAt }, fetched);
    }

    private static void AssertSame(Mention pushed, Mention? polled)
    {
        Assert.NotNull(polled);
        Assert.Equal(pushed, polled with { Engagement = null, Url = pushed.Url, ReceivedAt = pushed.ReceivedAt });
    }

    private static Mention Pushed(string kind, string field, string value) => Assert.Single(Assert.IsType<HookContent.Mentions>(new MetaHook().Read(
        HookCalls.Of($$"""{"object":"{{kind}}","entry":[{"id":"{{(kind == "page" ? "900" : "1784")}}","time":1795190430,"changes":[{"field":"{{field}}","value":{{value}} }]}]}"""),
        DateTimeOffset.UnixEpoch)).Items);

    private static JsonElement Json(string json) => PayloadJson.Parse(Encoding.UTF8.GetBytes(json))!.RootElement;
}

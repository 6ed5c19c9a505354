using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Meta.GraphPolls;

namespace SocialFunctions.Networks.Tests.Meta;

public sealed class FacebookPollerTests : FacebookPageTests
{
    [Fact]
    public async Task The_feed_brings_a_week_of_posts_and_the_pages_own_as_outbound()
    {
        var mentions = Mentions(await Graph.PollAsync(Graph.Facebook, "feed"));
        Assert.Equal(
            [("900_502", null), ("900_500", MentionDirection.Outbound), ("900_499", (MentionDirection?)null)],
            mentions.Select(mention => (mention.Id, mention.Direction)));
        Assert.Equal(new Engagement(Likes: 40, Replies: 5, Shares: 3), mentions[1].Engagement);
        Assert.Equal("¡Abrimos el domingo!\n\nOs esperamos 🎉", mentions[1].Text);
        Assert.Null(mentions[1].UpdatedAt);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(2)]
    [InlineData(1)]
    public async Task Comments_on_recent_posts_come_with_their_replies_whatever_the_pages_size(int size)
    {
        Server.PageSize = size;
        var pages = await Graph.PollAsync(Graph.Facebook, "comments");
        var mentions = Mentions(pages).OrderBy(mention => mention.Id, StringComparer.Ordinal).ToList();
        Assert.Equal(["400_2", "500_6", "500_7", "500_8", "500_9", "502_1"], mentions.Select(mention => mention.Id));
        Assert.Equal(
            [("900_400", "900_400"), ("900_500", "900_500"), ("900_500", "900_500"), ("900_500", "900_500"), ("900_500", "500_7"), ("900_502", "900_502")],
            mentions.Select(mention => (mention.ConversationId, mention.InReplyTo)));
        Assert.Equal(["500_9", "502_1"], mentions.Where(mention => mention.Direction == MentionDirection.Outbound).Select(mention => mention.Id));
        Assert.Equal(1, pages.OfType<PollPage.Fetched>().Sum(page => page.Ignored));
        Assert.Equal(new PollCursor { Source = "900", Since = Graph.Clock.Now.AddMinutes(-2) }, Cursor(pages));
    }

    [Fact]
    public async Task A_walk_that_breaks_off_anywhere_goes_on_there_and_skips_nothing()
    {
        Server.PageSize = 1;
        var whole = await Graph.PollAsync(Graph.Facebook, "comments");
        Assert.True(whole.Count > 6);
        for (var most = 1; most < whole.Count; most++)
        {
            var first = await Graph.PollAsync(Graph.Facebook, "comments", most: most);
            var cursor = PollCursor.FromJson(Cursor(first).ToJson());
            Assert.Equal(Graph.Clock.Now.AddDays(-7), cursor.Since);
            var asked = Server.Requests.Count;
            var rest = await Graph.PollAsync(Graph.Facebook, "comments", cursor);
            Assert.Equal(Mentions(whole).Select(mention => mention.Id), Mentions(first.Concat(rest)).Select(mention => mention.Id));
            Assert.Equal(whole.Count - most, Server.Requests.Count - asked);
            Assert.Equal(Cursor(whole), Cursor(rest));
        }
    }

    [Fact]
    public async Task What_was_read_does_not_come_again_and_what_is_new_does()
    {
        var cursor = Cursor(await Graph.PollAsync(Graph.Facebook, "comments"));
        Graph.Clock.Now += TimeSpan.FromMinutes(30);
        Assert.Empty(await Graph.PollAsync(Graph.Facebook, "comments", cursor));

        Server.Lists["900_502/comments"].Insert(0, JsonNode.Parse("""{"id":"502_2","message":"Gracias","created_time":"2026-11-20T16:30:00+0000","parent":{"id":"502_1"}}"""));
        var pages = await Graph.PollAsync(Graph.Facebook, "comments", cursor);
        Assert.Equal("502_2", Assert.Single(Mentions(pages)).Id);
        Assert.Equal(Graph.Clock.Now.AddMinutes(-2), Cursor(pages).Since);
    }

    [Fact]
    public async Task The_cursor_of_another_page_starts_over()
    {
        var cursor = new PollCursor { Source = "901", Since = Graph.Clock.Now, PageToken = "feed 901 - after=Mg==" };
        Assert.Equal(3, Mentions(await Graph.PollAsync(Graph.Facebook, "feed", cursor)).Count);
    }

    [Fact]
    public async Task A_tag_counts_from_when_it_was_made()
    {
        var mention = Assert.Single(Mentions(await Graph.PollAsync(Graph.Facebook, "tagged")));
        Assert.Equal(("77_1", "77", "77_1"), (mention.Id, mention.Author.Id, mention.ConversationId));
    }

    [Fact]
    public async Task One_post_that_is_gone_does_not_end_the_walk()
    {
        Server.PageSize = 1;
        Server.Instead = async context => context.Request.Path.Value!.EndsWith("900_500/comments", StringComparison.Ordinal)
            && await GraphServer.WriteAsync(context, GraphServer.Error(100, 33), 400);
        Assert.Equal(["502_1", "500_9", "400_2"], Mentions(await Graph.PollAsync(Graph.Facebook, "comments")).Select(mention => mention.Id));
    }

    [Fact]
    public async Task A_list_that_is_paged_by_time_is_followed()
    {
        Server.Instead = context => GraphServer.WriteAsync(context, context.Request.Query["until"] == "1624385168" && context.Request.Query["__paging_token"] == "enc"
            ? """{"data":[{"id":"900_2","created_time":1795190001}]}"""
            : """{"data":[{"id":"900_1","created_time":1795190002}],"paging":{"next":"https://graph.facebook.com/v25.0/900/feed?access_token=x&until=1624385168&since&__paging_token=enc&__previous"}}""");
        Assert.Equal(["900_1", "900_2"], Mentions(await Graph.PollAsync(Graph.Facebook, "feed")).Select(mention => mention.Id));
    }

    [Fact]
    public async Task Ten_thousand_comments_come_in_a_hundred_pages()
    {
        var newest = new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);
        Server.Lists["900_502/comments"] = new JsonArray([.. Enumerable.Range(0, 10_000).Select(i => (JsonNode)new JsonObject
        {
            ["id"] = $"502_{i}",
            ["message"] = "a",
            ["created_time"] = $"{newest.AddSeconds(-i):yyyy-MM-ddTHH:mm:ss}+0000",
        })]);
        var ids = new HashSet<string>();
        var pages = 0;
        await foreach (var page in Graph.Facebook.PollAsync(Graph.Request(Graph.Facebook, "comments"), CancellationToken.None))
        {
            pages++;
            var mentions = Assert.IsType<PollPage.Fetched>(page).Mentions;
            Assert.True(mentions.Count <= 100);
            ids.UnionWith(mentions.Select(mention => mention.Id));
        }

        Assert.True(ids.Count >= 10_000);
        Assert.InRange(pages, 100, 110);
    }
}

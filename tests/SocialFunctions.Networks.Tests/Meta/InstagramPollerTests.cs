using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Meta.GraphPolls;

namespace SocialFunctions.Networks.Tests.Meta;

public sealed class InstagramPollerTests : IAsyncLifetime
{
    private GraphServer server = null!;
    private GraphPolls polls = null!;

    public async Task InitializeAsync()
    {
        server = await GraphServer.StartAsync("instagram-graph.json");
        polls = GraphPolls.Of(server);
    }

    public async Task DisposeAsync()
    {
        await polls.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_accounts_media_are_outbound_and_its_own_even_without_a_name()
    {
        var mentions = Mentions(await polls.PollAsync(polls.Instagram, "media"));
        Assert.Equal(["1785", "1786"], mentions.Select(mention => mention.Id));
        Assert.All(mentions, mention => Assert.Equal((MentionDirection.Outbound, "1784"), (mention.Direction, mention.Author.Id)));
        Assert.Equal(("cafeprueba", new Engagement(Likes: 12, Replies: 4)), (mentions[0].Author.Handle, mentions[0].Engagement));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1)]
    public async Task Comments_come_with_new_replies_to_old_comments_and_the_accounts_own(int size)
    {
        server.PageSize = size;
        var mentions = Mentions(await polls.PollAsync(polls.Instagram, "comments")).OrderBy(mention => mention.Id, StringComparer.Ordinal).ToList();
        Assert.Equal(["1789", "1791", "1792", "1793"], mentions.Select(mention => mention.Id));
        Assert.All(mentions, mention => Assert.Equal("1785", mention.ConversationId));
        var own = mentions.Single(mention => mention.Id == "1791");
        Assert.Equal(("1790", MentionKind.Reply, MentionDirection.Outbound, "1784"), (own.InReplyTo, own.Kind, own.Direction, own.Author.Id));
        var byName = mentions.Single(mention => mention.Id == "1793");
        Assert.Equal((new Author("ana.inventada", "ana.inventada"), (MentionDirection?)null), (byName.Author, byName.Direction));
    }

    [Fact]
    public async Task A_walk_that_breaks_off_anywhere_goes_on_there_and_skips_nothing()
    {
        server.PageSize = 1;
        var whole = await polls.PollAsync(polls.Instagram, "comments");
        Assert.True(whole.Count > 3);
        for (var most = 1; most < whole.Count; most++)
        {
            var first = await polls.PollAsync(polls.Instagram, "comments", most: most);
            var rest = await polls.PollAsync(polls.Instagram, "comments", Cursor(first));
            Assert.Equal(Mentions(whole).Select(mention => mention.Id), Mentions(first.Concat(rest)).Select(mention => mention.Id));
        }
    }

    [Fact]
    public async Task Media_that_tag_the_account_are_known_by_their_owners_name()
    {
        var mention = Assert.Single(Mentions(await polls.PollAsync(polls.Instagram, "tags")));
        Assert.Equal(("1850", "eva.inventada", (MentionDirection?)null), (mention.Id, mention.Author.Handle, mention.Direction));
    }

    [Fact]
    public async Task A_named_comment_is_fetched_by_way_of_the_account_and_fills_its_sighting()
    {
        server.Objects["1784"] = JsonNode.Parse("""{"mentioned_comment":{"id":"1802","text":"Mira, @cafeprueba","timestamp":"2026-11-20T16:00:00+0000","username":"leo.inventado","like_count":1},"id":"1784"}""")!.AsObject();
        var mention = Assert.Single(Mentions(await FetchAsync("comment 1802 1801 -")));
        Assert.Equal(("1802", MentionKind.Comment, "1801", "1801", "leo.inventado"), (mention.Id, mention.Kind, mention.ConversationId, mention.InReplyTo, mention.Author.Handle));
        Assert.Contains("mentioned_comment.comment_id%281802%29%7Bid%2Ctext", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_medium_is_fetched_as_a_post()
    {
        server.Objects["1784"] = JsonNode.Parse("""{"mentioned_media":{"id":"1803","caption":"Con @cafeprueba","timestamp":"2026-11-20T16:00:00+0000","username":"leo.inventado"},"id":"1784"}""")!.AsObject();
        var mention = Assert.Single(Mentions(await FetchAsync("post 1803 - -")));
        Assert.Equal(("1803", MentionKind.Post, "1803", "Con @cafeprueba"), (mention.Id, mention.Kind, mention.ConversationId, mention.Text));
        Assert.Contains("mentioned_media.media_id%281803%29", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("comment")]
    [InlineData("comment 1){username},id( - -")]
    [InlineData("comment ../1 - -")]
    public async Task What_is_no_reference_is_not_asked_for(string reference)
    {
        Assert.Empty(await FetchAsync(reference));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_is_gone_gives_no_page_and_what_may_come_later_a_fault()
    {
        Assert.Empty(await FetchAsync("comment 1802 1801 -"));
        server.Instead = context => GraphServer.WriteAsync(context, GraphServer.Error(4), 403);
        Assert.Equal(PollFaultKind.Throttled, Fault(await FetchAsync("comment 1802 1801 -")).Kind);
    }

    private async Task<List<PollPage>> FetchAsync(string reference)
    {
        var pages = new List<PollPage>();
        await foreach (var page in polls.Instagram.FetchAsync(polls.Request(polls.Instagram), reference, CancellationToken.None))
            pages.Add(page);
        return pages;
    }
}

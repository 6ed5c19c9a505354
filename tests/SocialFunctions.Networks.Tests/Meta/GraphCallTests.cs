using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Meta.GraphPolls;

namespace SocialFunctions.Networks.Tests.Meta;

public sealed class GraphCallTests : FacebookPageTests
{
    [Fact]
    public async Task The_token_travels_in_a_header_and_never_in_an_address()
    {
        await Graph.PollAsync(Graph.Facebook, "feed");
        Assert.All(Server.Requests, request => Assert.DoesNotContain("token", request, StringComparison.Ordinal));
        Assert.StartsWith("/v25.0/900/feed?fields=", Server.Requests.First(), StringComparison.Ordinal);
        Assert.DoesNotContain("appsecret_proof", Server.Requests.First(), StringComparison.Ordinal);
    }

    // printf '%s' 'a token of the page' | openssl dgst -sha256 -hmac 'a secret of the app'
    [Fact]
    public async Task With_the_apps_secret_each_call_proves_where_it_comes_from()
    {
        Graph.Settings["AppSecret"] = "a secret of the app";
        Graph.Settings["GraphVersion"] = "26.0";
        await Graph.PollAsync(Graph.Facebook, "feed");
        Assert.All(Server.Requests, request => Assert.EndsWith("&appsecret_proof=1d2f99dd44ea566a2285e623f3b1091ffe4439b3ae7e343fda550f8306eb127b", request, StringComparison.Ordinal));
        Assert.All(Server.Requests, request => Assert.StartsWith("/v26.0/", request, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cafeprueba")]
    [InlineData("900/feed?x=")]
    public async Task A_page_that_is_named_by_anything_but_its_number_is_not_asked_for(string id)
    {
        Graph.Settings["PageId"] = id;
        Assert.Equal(PollFaultKind.Refused, Fault(await Graph.PollAsync(Graph.Facebook, "feed")).Kind);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Counters_are_read_by_ids_and_those_that_are_gone_are_absent()
    {
        foreach (var id in new[] { "900_1", "900_2", "900_3", "500_7", "500_8" })
            Server.Objects[id] = JsonNode.Parse($$$"""{"id":"{{{id}}}","reactions":{"summary":{"total_count":2}},"comments":{"summary":{"total_count":1}},"shares":{"count":3}}""")!.AsObject();
        var reading = await Graph.Facebook.ReadEngagementAsync(
            Graph.Request(Graph.Facebook), ["900_1", "500_7", "900_gone", "900_2", "900_9", "500_8", "900_3"], CancellationToken.None);
        Assert.Null(reading.Fault);
        Assert.Equal(["500_7", "500_8", "900_1", "900_2", "900_3"], reading.Counters.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new Engagement(2, 1, 3), reading.Counters["900_1"]);
        Assert.DoesNotContain(Server.Requests, request => request.Contains("500_7", StringComparison.Ordinal) && request.Contains("shares", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counters_that_may_not_be_read_at_all_say_why()
    {
        Server.Instead = context => GraphServer.WriteAsync(context, GraphServer.Error(10), 403);
        var reading = await Graph.Facebook.ReadEngagementAsync(Graph.Request(Graph.Facebook), ["900_1", "900_2"], CancellationToken.None);
        Assert.Equal((0, PollFaultKind.Refused), (reading.Counters.Count, reading.Fault?.Kind));
        Server.Instead = context => GraphServer.WriteAsync(context, GraphServer.Error(4), 403);
        Assert.Equal(PollFaultKind.Throttled, (await Graph.Facebook.ReadEngagementAsync(Graph.Request(Graph.Facebook), ["900_1"], CancellationToken.None)).Fault?.Kind);
    }

    [Fact]
    public async Task Counters_of_Instagrams_media_come_from_the_accounts_lists_and_comments_by_id()
    {
        Server.Lists["1784/media"] = [JsonNode.Parse("""{"id":"1785","like_count":12,"comments_count":4}""")];
        Server.Lists["1784/tags"] = [JsonNode.Parse("""{"id":"1850","comments_count":1}""")];
        Server.Objects["1790"] = JsonNode.Parse("""{"id":"1790","like_count":2}""")!.AsObject();
        var reading = await Graph.Instagram.ReadEngagementAsync(Graph.Request(Graph.Instagram), ["1785", "1790", "1799", "1850"], CancellationToken.None);
        Assert.Equal(
            [("1785", new Engagement(12, 4)), ("1790", new Engagement(2)), ("1850", new Engagement(0, 1))],
            reading.Counters.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value)));
    }

    [Fact]
    public async Task Followers_are_read_or_the_reason_is()
    {
        Server.Objects["900"] = JsonNode.Parse("""{"followers_count":1200,"fan_count":1100,"id":"900"}""")!.AsObject();
        Server.Objects["1784"] = JsonNode.Parse("""{"followers_count":"340","id":"1784"}""")!.AsObject();
        Assert.Equal(new FollowerReading(1200), await Graph.Facebook.ReadFollowersAsync(Graph.Request(Graph.Facebook), CancellationToken.None));
        Assert.Equal(new FollowerReading(340), await Graph.Instagram.ReadFollowersAsync(Graph.Request(Graph.Instagram), CancellationToken.None));
        Server.Objects.Remove("900");
        Assert.Equal(PollFaultKind.NotFound, (await Graph.Facebook.ReadFollowersAsync(Graph.Request(Graph.Facebook), CancellationToken.None)).Fault?.Kind);
    }

    [Theory]
    [InlineData("post 77_1 - -", "77_1", "77_1", null)]
    [InlineData("comment 77_5 12_77 -", "77_5", "12_77", "12_77")]
    public async Task Who_mentioned_the_page_is_fetched(string reference, string id, string thread, string? parent)
    {
        Server.Objects[id] = JsonNode.Parse($$$"""{"id":"{{{id}}}","message":"Mira @Café Prueba","created_time":"2026-11-20T16:00:00+0000","from":{"id":"77","name":"Blog Inventado"}}""")!.AsObject();
        var mention = Assert.Single(Mentions(await FetchAsync(reference)));
        Assert.Equal((id, thread, parent, "77"), (mention.Id, mention.ConversationId, mention.InReplyTo, mention.Author.Id));
    }

    [Fact]
    public async Task A_mention_that_may_not_be_read_stays_a_sighting_and_a_limit_puts_it_off()
    {
        Assert.Empty(await FetchAsync("post 77_1 - -"));
        Server.Instead = context => GraphServer.WriteAsync(context, GraphServer.Error(10), 403);
        Assert.Empty(await FetchAsync("post 77_1 - -"));
        Server.Instead = context => GraphServer.WriteAsync(context, GraphServer.Error(32), 403);
        Assert.Equal(PollFaultKind.Throttled, Fault(await FetchAsync("post 77_1 - -")).Kind);
    }

    private async Task<List<PollPage>> FetchAsync(string reference)
    {
        var pages = new List<PollPage>();
        await foreach (var page in Graph.Facebook.FetchAsync(Graph.Request(Graph.Facebook), reference, CancellationToken.None))
            pages.Add(page);
        return pages;
    }
}

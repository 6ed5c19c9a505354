using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.LinkedIn;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.LinkedIn;

public sealed class LinkedInPollerTests : IAsyncLifetime
{
    private readonly LinkedInServer server = new();
    private LoopbackApi api = null!;

    public async Task InitializeAsync() => api = await server.StartAsync();

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task A_comment_has_one_id_by_push_backfill_and_list()
    {
        server.Notifications.Add(LinkedInServer.Notification(90));
        server.Posts.Add(LinkedInServer.Post(60, 5));
        server.Comments["urn:li:share:60"] = [LinkedInServer.Comment(90, 2)];
        Assert.Equal(Polls.Ids(await LinkedInServer.ReadAsync(api, "notifications")), Polls.Ids(await LinkedInServer.ReadAsync(api, "comments")));
    }

    [Fact]
    public async Task The_pages_own_posts_go_out_with_the_name_by_which_comments_know_them()
    {
        server.Posts.AddRange(
        [
            LinkedInServer.Post(60, 1, ""","lifecycleStateInfo":{"isEditedByAuthor":true}"""), LinkedInServer.Post(61, 2),
            LinkedInServer.Post(62, 3).Replace("PUBLISHED", "DRAFT", StringComparison.Ordinal), LinkedInServer.Post(63, 200),
        ]);
        server.Metadata["urn:li:share:60"] = """{"entity":"urn:li:activity:70","reactionSummaries":{"LIKE":{"count":5},"PRAISE":{"count":2}},"commentSummary":{"count":3}}""";
        var pages = await LinkedInServer.ReadAsync(api, "posts");
        var posts = Polls.Mentions(pages);
        Assert.Equal(["share:60", "share:61"], posts.Select(post => post.Id));
        Assert.All(posts, post => Assert.Equal((MentionDirection.Outbound, "urn:li:organization:12"), (post.Direction, post.Author.Id)));
        Assert.Equal(
            ("activity:70", "activity:70", new Engagement(7, 3), LinkedInServer.Noon.AddHours(-1)),
            (posts[0].Aliases![0], posts[0].ConversationId, posts[0].Engagement, posts[0].UpdatedAt));
        Assert.Equal(("share:61", null, null), (posts[1].ConversationId, posts[1].Aliases, posts[1].UpdatedAt));
        Assert.Contains("/rest/socialMetadata?ids=List(urn%3Ali%3Ashare%3A60,urn%3Ali%3Ashare%3A61)", api.Requests);
        Assert.Empty(await LinkedInServer.ReadAsync(api, "posts", Polls.Cursor(pages)));
    }

    [Fact]
    public async Task Metadata_that_may_not_be_read_do_not_keep_the_posts_away()
    {
        server.Posts.Add(LinkedInServer.Post(60, 1));
        server.Broken["socialMetadata"] = (403, "{}");
        Assert.Equal(["share:60"], Polls.Ids(await LinkedInServer.ReadAsync(api, "posts")));
    }

    [Fact]
    public async Task Comments_and_replies_come_below_each_recent_post_and_the_pages_own_go_out()
    {
        server.Posts.AddRange([LinkedInServer.Post(60, 24), LinkedInServer.Post(61, 48), LinkedInServer.Post(62, 15 * 24)]);
        server.Comments["urn:li:share:60"] =
        [
            LinkedInServer.Comment(90, 2, ""","likesSummary":{"totalLikes":4},"commentsSummary":{"totalFirstLevelComments":1}"""), LinkedInServer.Comment(91, 200),
        ];
        server.Comments["urn:li:comment:(urn:li:activity:70,90)"] =
            [LinkedInServer.Comment(95, 1, ""","parentComment":"urn:li:comment:(urn:li:activity:70,90)" """, "urn:li:organization:12")];
        var pages = await LinkedInServer.ReadAsync(api, "comments");
        var mentions = Polls.Mentions(pages);
        Assert.Equal(["activity:70,90", "activity:70,95"], mentions.Select(mention => mention.Id));
        Assert.Equal((new Engagement(4, 1), MentionKind.Comment, "activity:70", null), (mentions[0].Engagement, mentions[0].Kind, mentions[0].InReplyTo, mentions[0].Direction));
        Assert.Equal((MentionKind.Reply, "activity:70,90", "activity:70", MentionDirection.Outbound), (mentions[1].Kind, mentions[1].InReplyTo, mentions[1].ConversationId, mentions[1].Direction));
        Assert.Contains("/rest/socialActions/urn%3Ali%3Acomment%3A%28urn%3Ali%3Aactivity%3A70%2C90%29/comments?start=0&count=100", api.Requests);
        Assert.DoesNotContain(api.Requests, target => target.Contains("share%3A62", StringComparison.Ordinal));
        Assert.Empty(await LinkedInServer.ReadAsync(api, "comments", Polls.Cursor(pages)));
    }

    [Fact]
    public async Task A_post_that_is_gone_does_not_end_the_stream_and_a_used_up_quota_does()
    {
        server.Posts.AddRange([LinkedInServer.Post(60, 24), LinkedInServer.Post(61, 48)]);
        server.Comments["urn:li:share:61"] = [LinkedInServer.Comment(90, 2)];
        Assert.Equal(["activity:70,90"], Polls.Ids(await LinkedInServer.ReadAsync(api, "comments")));
        server.Broken["socialActions/urn:li:share:61/comments"] = (429, """{"message":"Resource level throttle APPLICATION DAY limit for calls to this resource is reached."}""");
        var fault = Polls.Fault(await LinkedInServer.ReadAsync(api, "comments"));
        Assert.Equal(new PollFault(PollFaultKind.Throttled, "LinkedIn's quota for the day is used up (429).", TimeSpan.FromHours(12)), fault);
    }

    [Theory]
    [InlineData(429, "{}", PollFaultKind.Throttled, "too often")]
    [InlineData(426, """{"code":"NONEXISTENT_VERSION"}""", PollFaultKind.Refused, "Version")]
    [InlineData(400, """{"code":"VERSION_MISSING"}""", PollFaultKind.Refused, "Version")]
    [InlineData(401, """{"code":"EXPIRED_ACCESS_TOKEN"}""", PollFaultKind.Unauthorized, "AccessToken")]
    [InlineData(403, """{"code":"ACCESS_DENIED"}""", PollFaultKind.Refused, "rw_organization_admin")]
    [InlineData(200, """{"serviceErrorCode":100,"message":"no"}""", PollFaultKind.Unreadable, "200")]
    public async Task What_LinkedIn_means_is_said_with_what_to_do(int status, string body, PollFaultKind kind, string words)
    {
        server.Broken["organizationalEntityNotifications"] = (status, body);
        var fault = Polls.Fault(await LinkedInServer.ReadAsync(api, "notifications"));
        Assert.Equal(kind, fault.Kind);
        Assert.Contains(words, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_push_names_is_fetched()
    {
        server.Posts.Add(LinkedInServer.Post(60, 24));
        server.Metadata["urn%3Ali%3Ashare%3A60"] = """{"entity":"urn:li:activity:70"}""";
        server.Comments["urn:li:activity:70"] = [LinkedInServer.Comment(90, 2)];
        var poller = new LinkedInPoller(api.Client);
        var connector = LinkedInServer.Connector(poller, api.Address);
        Assert.Equal("Comentario 90", Assert.Single(Polls.Mentions(await Polls.FetchAsync(poller, connector, "activity:70,90"))).Text);
        Assert.Equal("activity:70", Assert.Single(Polls.Mentions(await Polls.FetchAsync(poller, connector, "share:60"))).ConversationId);
        Assert.Empty(await Polls.FetchAsync(poller, connector, "activity:70,99"));
        Assert.Empty(await Polls.FetchAsync(poller, connector, "nonsense"));
    }

    [Fact]
    public async Task Counters_and_followers_are_read()
    {
        server.Metadata["urn:li:comment:(activity:70,90)"] = """{"reactionSummaries":{"LIKE":{"count":1}},"commentSummary":{"count":2}}""";
        server.Metadata["urn:li:share:60"] = """{"reactionSummaries":[],"commentSummary":{"count":-2}}""";
        var poller = new LinkedInPoller(api.Client);
        var request = PollRequests.First(poller, LinkedInServer.Connector(poller, api.Address));
        var reading = await poller.ReadEngagementAsync(request, ["activity:70,90", "share:60", "share:61"], CancellationToken.None);
        Assert.Null(reading.Fault);
        Assert.Equal(new Dictionary<string, Engagement> { ["activity:70,90"] = new(1, 2), ["share:60"] = new() }, reading.Counters);
        Assert.Equal("BATCH_GET", server.Headers["X-RestLi-Method"]);
        Assert.Equal(new FollowerReading(4321), await poller.ReadFollowersAsync(request, CancellationToken.None));
        Assert.Equal("/rest/networkSizes/urn%3Ali%3Aorganization%3A12?edgeType=COMPANY_FOLLOWED_BY_MEMBER", api.Requests.Last());
    }

    [Fact]
    public async Task A_refresh_token_takes_the_place_of_the_access_token()
    {
        var poller = new LinkedInPoller(api.Client);
        var connector = Polls.Connector(
            poller, api.Address, (LinkedInPoller.Organization, "urn:li:organization:12"), (LinkedInPoller.RefreshToken, "r"), (LinkedInPoller.ClientId, "c"), (LinkedInPoller.ClientSecret, "s"));
        var session = Assert.IsType<PollPage.Session>(Assert.Single(await Polls.ReadAsync(poller, connector, "notifications")));
        Assert.Empty(await Polls.ReadAsync(poller, connector, "notifications", session: session.Json));
        Assert.Equal(("Bearer access-1", 1), (server.Headers["Authorization"], api.Exchanges));
    }

    [Fact]
    public async Task Without_any_token_it_says_which_settings_are_missing()
    {
        var poller = new LinkedInPoller(api.Client);
        var fault = Polls.Fault(await Polls.ReadAsync(poller, Polls.Connector(poller, api.Address, (LinkedInPoller.Organization, "12")), "posts"));
        Assert.Equal(new PollFault(PollFaultKind.Unauthorized, "The connector has no token: set AccessToken, or RefreshToken with ClientId and ClientSecret."), fault);
    }
}

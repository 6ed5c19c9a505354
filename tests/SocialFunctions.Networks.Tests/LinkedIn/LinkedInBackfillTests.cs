using SocialFunctions.Networks.LinkedIn;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.LinkedIn;

public sealed class LinkedInBackfillTests : IAsyncLifetime
{
    private readonly LinkedInServer server = new();
    private LoopbackApi api = null!;

    public async Task InitializeAsync() => api = await server.StartAsync();

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task The_backfill_is_asked_by_page_actions_and_time_in_Rest_lis_notation()
    {
        Assert.Empty(await LinkedInServer.ReadAsync(api, "notifications"));
        var end = LinkedInServer.Millis(0) - 60_000;
        Assert.Equal(
            "/rest/organizationalEntityNotifications?q=criteria&actions=List(COMMENT,SHARE,SHARE_MENTION,ADMIN_COMMENT,COMMENT_EDIT,COMMENT_DELETE)"
            + $"&organizationalEntity=urn%3Ali%3Aorganization%3A12&timeRange=(start:{LinkedInServer.Millis(168)},end:{end})&start=0&count=50",
            Assert.Single(api.Requests));
        Assert.Equal(("202609", "2.0.0", "Bearer a-token-of-a-test"), (server.Headers["LinkedIn-Version"], server.Headers["X-Restli-Protocol-Version"], server.Headers["Authorization"]));
    }

    [Fact]
    public async Task The_backfill_goes_page_by_page_and_the_next_walk_begins_where_this_one_ended()
    {
        server.Notifications.AddRange(Enumerable.Range(100, 120).Select(id => LinkedInServer.Notification(id)));
        var pages = await LinkedInServer.ReadAsync(api, "notifications");
        Assert.Equal([50, 50, 20], pages.Cast<PollPage.Fetched>().Select(page => page.Mentions.Count));
        Assert.Equal(120, Polls.Ids(pages).Distinct().Count());
        Assert.Equal(LinkedInServer.Noon.AddMinutes(-1), Polls.Cursor(pages).Since);

        api.Time.Now += TimeSpan.FromMinutes(5);
        await LinkedInServer.ReadAsync(api, "notifications", Polls.Cursor(pages));
        Assert.Contains($"timeRange=(start:{LinkedInServer.Millis(0) - 60_000},", api.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backfill_that_breaks_off_goes_on_in_the_same_stretch_of_time()
    {
        server.Notifications.AddRange(Enumerable.Range(100, 60).Select(id => LinkedInServer.Notification(id)));
        var poller = new LinkedInPoller(api.Client);
        var first = await Polls.ReadAsync(poller, LinkedInServer.Connector(poller, api.Address), "notifications", most: 1);
        var cursor = Polls.Cursor(first);
        Assert.Equal(((DateTimeOffset?)null, $"{LinkedInServer.Millis(0) - 60_000}:50"), (cursor.Since, cursor.PageToken));

        api.Time.Now += TimeSpan.FromHours(1);
        var rest = await LinkedInServer.ReadAsync(api, "notifications", cursor);
        Assert.Equal(60, Polls.Ids(first.Concat(rest)).Distinct().Count());
        Assert.Equal((LinkedInServer.Noon.AddMinutes(-1), null), (Polls.Cursor(rest).Since, Polls.Cursor(rest).PageToken));
    }

    [Fact]
    public async Task What_the_backfill_does_not_bring_is_fetched_and_what_is_gone_stays_as_it_came()
    {
        server.Notifications.AddRange([LinkedInServer.Notification(90, text: null), LinkedInServer.Notification(91, text: null), LinkedInServer.Notification(92, text: null, action: "COMMENT_EDIT")]);
        server.Comments["urn:li:activity:70"] = [LinkedInServer.Comment(90, 2)];
        var mentions = Polls.Mentions(await LinkedInServer.ReadAsync(api, "notifications"));
        Assert.Equal([("activity:70,90", "Comentario 90"), ("activity:70,91", "")], mentions.Select(mention => (mention.Id, mention.Text)));
        Assert.Contains("/rest/socialActions/urn%3Ali%3Aactivity%3A70/comments/90", api.Requests);
    }

    [Fact]
    public async Task A_start_that_LinkedIn_no_longer_takes_is_a_lost_cursor()
    {
        server.Broken["organizationalEntityNotifications"] = (400, "{}");
        Assert.Equal(PollFaultKind.CursorLost, Polls.Fault(await LinkedInServer.ReadAsync(api, "notifications", new PollCursor { PageToken = $"{LinkedInServer.Millis(1)}:50" })).Kind);
    }
}

using SocialFunctions.Networks.LinkedIn;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.LinkedIn;

/// <summary>Walks that make many calls and find nothing new: a run may end at a page only, and must not last for ever.</summary>
public sealed class LinkedInLongWalkTests : IAsyncLifetime
{
    private const string Replies = ""","commentsSummary":{"totalFirstLevelComments":1}""";
    private static readonly PollCursor Known = new() { Since = LinkedInServer.Noon.AddHours(-1) };

    private readonly LinkedInServer server = new();
    private LoopbackApi api = null!;
    private LinkedInPoller poller = null!;

    public async Task InitializeAsync()
    {
        api = await server.StartAsync();
        poller = new LinkedInPoller(api.Client);
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task Posts_with_many_old_comments_give_a_page_between_them_and_the_walk_goes_on_after_the_last()
    {
        WritePosts(5, comments: 30);
        var counts = new List<int>();
        var cursors = new List<PollCursor>();
        await foreach (var page in poller.PollAsync(Request(Known), CancellationToken.None))
        {
            counts.Add(api.Requests.Count);
            cursors.Add(Assert.IsType<PollPage.Fetched>(page).Cursor);
        }

        // One call for the posts; of each post one for its comments, and one for the replies to each.
        Assert.Equal([32, 63, 94, 125, 156], counts);
        Assert.Equal(["1", "2", "3", "4", null], cursors.Select(cursor => cursor.PageToken));
        Assert.Equal(LinkedInServer.Noon.AddMinutes(-1), cursors[^1].Since);

        Assert.Single(await Polls.ReadAsync(poller, Connector, "comments", cursors[3]));
        Assert.Equal(156 + 32, api.Requests.Count);
    }

    [Fact]
    public async Task What_is_new_on_a_post_after_the_break_is_found()
    {
        WritePosts(5, comments: 30);
        var first = await Polls.ReadAsync(poller, Connector, "comments", Known, most: 2);
        server.Comments[Urn(4)].Add(LinkedInServer.Comment(9_999, 0.5));
        var rest = await Polls.ReadAsync(poller, Connector, "comments", Polls.Cursor(first));
        Assert.Equal(["activity:70,9999"], Polls.Ids(rest));
        Assert.Equal(LinkedInServer.Noon.AddMinutes(-1), Polls.Cursor(rest).Since);
    }

    [Fact]
    public async Task A_post_with_hundreds_of_comments_goes_on_at_the_page_that_was_not_read()
    {
        WritePosts(1, comments: 250);
        var first = await Polls.ReadAsync(poller, Connector, "comments", Known, most: 2);
        Assert.Equal([("0", 1), ("0", 2)], first.Cast<PollPage.Fetched>().Select(page => (page.Cursor.PageToken, page.Cursor.Done)));

        var before = api.Requests.Count;
        var rest = Assert.IsType<PollPage.Fetched>(Assert.Single(await Polls.ReadAsync(poller, Connector, "comments", Polls.Cursor(first))));
        Assert.Equal(before + 2 + 50, api.Requests.Count);
        Assert.Equal(new PollCursor { Since = LinkedInServer.Noon.AddMinutes(-1) }, rest.Cursor);
    }

    [Fact]
    public async Task No_call_is_made_once_the_run_has_lasted_as_long_as_it_may()
    {
        WritePosts(5, comments: 30);
        var request = Request(Known) with { Meter = new PollMeter(BudgetUnit.Calls, 500) { Until = LinkedInServer.Noon.AddMinutes(7) } };
        var pages = new List<PollPage>();
        await foreach (var page in poller.PollAsync(request, CancellationToken.None))
        {
            pages.Add(page);
            api.Time.Now += TimeSpan.FromMinutes(4);
        }

        Assert.Equal("2", Polls.Cursor(pages).PageToken);
        Assert.Equal(PollFaultKind.OutOfTime, Polls.Fault(pages).Kind);
        Assert.Equal(63, api.Requests.Count);
    }

    private static string Urn(int post) => $"urn:li:share:{60 + post}";

    private Connector Connector => LinkedInServer.Connector(poller, api.Address);

    private PollRequest Request(PollCursor cursor) => PollRequests.Of(poller, Connector, "comments") with { Cursor = cursor };

    /// <summary>Posts of today, with comments of yesterday that each have replies of yesterday.</summary>
    private void WritePosts(int count, int comments)
    {
        for (var post = 0; post < count; post++)
        {
            server.Posts.Add(LinkedInServer.Post(60 + post, 2));
            server.Comments[Urn(post)] = [.. Enumerable.Range(0, comments).Select(number => LinkedInServer.Comment((post * 1_000) + number, 24, Replies))];
            foreach (var number in Enumerable.Range(0, comments))
                server.Comments[$"urn:li:comment:(urn:li:activity:70,{(post * 1_000) + number})"] = [LinkedInServer.Comment(100_000 + (post * 1_000) + number, 24)];
        }
    }
}

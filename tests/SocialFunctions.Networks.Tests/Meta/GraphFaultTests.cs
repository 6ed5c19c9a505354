using System.IO.Compression;
using System.Text;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Meta.GraphPolls;

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>What the Graph API answers when it does not give what was asked for.</summary>
public sealed class GraphFaultTests : FacebookPageTests
{
    [Theory]
    [InlineData(400, 4, 0, PollFaultKind.Throttled, "The app's limit of calls is used up (4)")]
    [InlineData(400, 17, 2446079, PollFaultKind.Throttled, "The limit of calls of the token's user is used up (17)")]
    [InlineData(400, 32, 0, PollFaultKind.Throttled, "The account's limit of calls is used up (32); it is counted over 24 hours")]
    [InlineData(400, 613, 0, PollFaultKind.Throttled, "used up (613)")]
    [InlineData(400, 80001, 2494055, PollFaultKind.Throttled, "The account's limit of calls is used up (80001)")]
    [InlineData(400, 190, 463, PollFaultKind.Unauthorized, "The token has expired (190): sign in again and put a new token into the setting AccessToken.")]
    [InlineData(401, 190, 460, PollFaultKind.Unauthorized, "changed the password (190)")]
    [InlineData(400, 102, 0, PollFaultKind.Unauthorized, "Meta does not accept the token (102)")]
    [InlineData(400, 10, 0, PollFaultKind.Refused, "The token lacks a permission (10): it needs pages_read_engagement and pages_read_user_content")]
    [InlineData(403, 200, 0, PollFaultKind.Refused, "The token lacks a permission (200)")]
    [InlineData(400, 283, 0, PollFaultKind.Refused, "The token lacks a permission (283)")]
    [InlineData(400, 100, 33, PollFaultKind.NotFound, "does not exist any more, or the token may not see it (100)")]
    [InlineData(400, 100, 0, PollFaultKind.Refused, "Meta does not take this call (100): check the connector's ids and GraphVersion.")]
    [InlineData(400, 2, 0, PollFaultKind.Unreachable, "Meta has an error of its own (2).")]
    [InlineData(200, 190, 463, PollFaultKind.Unauthorized, "The token has expired (190)")]
    [InlineData(200, 4, 0, PollFaultKind.Throttled, "(4)")]
    public async Task An_error_says_what_it_is_and_the_cursor_stays(int status, int code, int subcode, PollFaultKind kind, string sentence)
    {
        Server.Instead = context => GraphServer.WriteAsync(context, GraphServer.Error(code, subcode), status);
        var pages = await Graph.PollAsync(Graph.Facebook, "feed");
        Assert.Single(pages);
        var fault = Fault(pages);
        Assert.Equal(kind, fault.Kind);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("developers", fault.Sentence, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(302, PollFaultKind.Unreadable, "302")]
    [InlineData(401, PollFaultKind.Unauthorized, "setting AccessToken")]
    [InlineData(403, PollFaultKind.Refused, "pages_read_engagement")]
    [InlineData(404, PollFaultKind.NotFound, "404")]
    [InlineData(429, PollFaultKind.Throttled, "429")]
    public async Task A_status_without_Metas_error_is_understood(int status, PollFaultKind kind, string sentence)
    {
        Server.Instead = context => GraphServer.WriteAsync(context, "<html>", status);
        var fault = Fault(await Graph.PollAsync(Graph.Facebook, "feed"));
        Assert.Equal(kind, fault.Kind);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_servers_own_is_tried_again()
    {
        Server.Instead = async context => Server.Requests.Count < 3 && await GraphServer.WriteAsync(context, GraphServer.Error(2), 503);
        Assert.Equal(3, Mentions(await Graph.PollAsync(Graph.Facebook, "feed")).Count);
    }

    [Fact]
    public async Task A_page_token_that_expired_starts_the_walk_over()
    {
        Server.Instead = context => GraphServer.WriteAsync(context, GraphServer.Error(100), 400);
        var cursor = new PollCursor { Source = "900", Since = Graph.Clock.Now.AddDays(-1), PageToken = "feed 900 - after=Mg%3D%3D" };
        Assert.Equal(PollFaultKind.CursorLost, Fault(await Graph.PollAsync(Graph.Facebook, "feed", cursor)).Kind);
    }

    [Theory]
    [InlineData("""{"data":[{"id":"900_1","mess""", PollFaultKind.Unreadable)]
    [InlineData("", PollFaultKind.Unreadable)]
    [InlineData("[]", PollFaultKind.Unreadable)]
    [InlineData("{}", PollFaultKind.Unreadable)]
    [InlineData("""{"data":{}}""", PollFaultKind.Unreadable)]
    [InlineData("""{"error":"gone"}""", PollFaultKind.Unreadable)]
    public async Task A_success_without_a_list_is_unreadable(string body, PollFaultKind kind)
    {
        Server.Instead = context => GraphServer.WriteAsync(context, body);
        Assert.Equal(kind, Fault(await Graph.PollAsync(Graph.Facebook, "feed")).Kind);
    }

    [Fact]
    public async Task A_small_archive_that_unpacks_to_a_large_answer_is_refused()
    {
        Server.Instead = async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.SmallestSize);
            await gzip.WriteAsync(Encoding.ASCII.GetBytes(new string(' ', 20_000_000)));
            return true;
        };
        Assert.Equal(PollFaultKind.TooLarge, Fault(await Graph.PollAsync(Graph.Facebook, "feed")).Kind);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up()
    {
        // Long enough for the request to reach the server while other tests start beside it.
        await using var hasty = GraphPolls.Of(Server, Options with { Timeout = TimeSpan.FromSeconds(3) });
        Server.Instead = async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };
        Assert.Equal(PollFaultKind.Unreachable, Fault(await hasty.PollAsync(hasty.Facebook, "feed")).Kind);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Pages_without_end_are_handed_over_one_by_one()
    {
        Server.Instead = context => GraphServer.WriteAsync(
            context, $$$"""{"data":[],"paging":{"cursors":{"after":"{{{Server.Requests.Count}}}"},"next":"https://graph.facebook.com/"}}""");
        var pages = await Graph.PollAsync(Graph.Facebook, "feed", most: 50);
        Assert.Equal((50, 50), (pages.Count, Server.Requests.Count));
        Assert.Equal(50, pages.Select(page => Assert.IsType<PollPage.Fetched>(page).Cursor).Distinct().Count());
    }
}

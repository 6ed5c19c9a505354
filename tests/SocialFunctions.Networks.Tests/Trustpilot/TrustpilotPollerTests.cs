using System.Globalization;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Networks.Trustpilot;

namespace SocialFunctions.Networks.Tests.Trustpilot;

public sealed class TrustpilotPollerTests
{
    [Fact]
    public async Task A_walk_goes_page_by_page_to_where_the_last_one_began()
    {
        await using var api = await LoopbackApi.StartAsync(context => Page(context, 250));
        var pages = await ReadAsync(api, "reviews");
        Assert.Equal([100, 68], pages.Cast<PollPage.Fetched>().Select(page => page.Mentions.Count));
        Assert.All(api.Requests, target => Assert.StartsWith("/v1/business-units/46d6a890/reviews?perPage=100&orderBy=createdat.desc&page=", target, StringComparison.Ordinal));
        Assert.Empty(await ReadAsync(api, "reviews", Polls.Cursor(pages)));
    }

    [Fact]
    public async Task A_walk_that_breaks_off_goes_on_at_its_page_and_forgets_nothing()
    {
        var isBroken = true;
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = isBroken && Number(context) == 2 ? 418 : 200;
            return context.Response.WriteAsync(Page(context, 150));
        });
        var first = await ReadAsync(api, "reviews");
        Assert.Equal(PollFaultKind.Refused, Polls.Fault(first).Kind);
        var cursor = Polls.Cursor(first);
        Assert.Equal(("2", (DateTimeOffset?)null), (cursor.PageToken, cursor.Since));

        isBroken = false;
        var rest = await ReadAsync(api, "reviews", cursor);
        Assert.Equal(150, Polls.Ids(first.Concat(rest)).Distinct().Count());
        Assert.Equal(("r0", cursor.Newest), (Polls.Ids(first).First(), Polls.Cursor(rest).Since));
    }

    [Fact]
    public async Task An_answer_to_an_older_review_comes_by_the_stream_of_answers_once()
    {
        var body = TrustpilotPolls.List(TrustpilotPolls.Review(1, 2), TrustpilotPolls.Review(2, 500, answeredHoursAgo: 1), TrustpilotPolls.Review(3, 800, answeredHoursAgo: 1));
        await using var api = await LoopbackApi.StartAsync(_ => body);
        var pages = await ReadAsync(api, "answers");
        var answer = Polls.Mentions(pages).Single(mention => mention.Kind == MentionKind.Reply);
        Assert.Equal(
            ("r2/reply", "r2", "r2", MentionDirection.Outbound, "46d6a890", "Gracias 2"),
            (answer.Id, answer.InReplyTo, answer.ConversationId, answer.Direction, answer.Author.Id, answer.Text));
        Assert.Empty(await ReadAsync(api, "answers", Polls.Cursor(pages)));
    }

    [Fact]
    public async Task A_review_and_its_revision_have_one_id_by_push_and_poll()
    {
        await using var api = await LoopbackApi.StartAsync(_ => TrustpilotPolls.List(TrustpilotPolls.Review(1, 2, more: ""","updatedAt":"2026-11-20T11:00:00Z","numberOfLikes":3""")));
        var review = Assert.Single(Polls.Mentions(await ReadAsync(api, "reviews")));
        Assert.Equal(("r1", new DateTimeOffset(2026, 11, 20, 11, 0, 0, TimeSpan.Zero), 3), (review.Id, review.UpdatedAt, review.Engagement!.Likes));
    }

    [Fact]
    public async Task What_a_push_names_is_fetched_with_its_answer_and_nothing_when_it_is_gone()
    {
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path.Value!.EndsWith("/r1", StringComparison.Ordinal) ? 200 : 404;
            return context.Response.WriteAsync(TrustpilotPolls.Review(1, 5, answeredHoursAgo: 1));
        });
        var poller = new TrustpilotPoller(api.Client);
        Assert.Equal(["r1", "r1/reply"], Polls.Ids(await Polls.FetchAsync(poller, TrustpilotPolls.Connector(poller, api.Address), "r1")));
        Assert.Equal(PollFaultKind.NotFound, Polls.Fault(await Polls.FetchAsync(poller, TrustpilotPolls.Connector(poller, api.Address), "r2")).Kind);
        Assert.Equal(["/v1/reviews/r1", "/v1/reviews/r2"], api.Requests);
    }

    [Theory]
    [InlineData(null, 5, "833 calls in five minutes")]
    [InlineData("60", 1, "833 calls in five minutes")]
    [InlineData("3000", 50, "10,000 calls an hour")]
    public async Task The_two_limits_are_told_apart(string? retryAfter, int minutes, string words)
    {
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        var fault = Polls.Fault(await ReadAsync(api, "reviews"));
        Assert.Equal((PollFaultKind.Throttled, TimeSpan.FromMinutes(minutes)), (fault.Kind, fault.RetryAfter));
        Assert.Contains(words, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_list_stops_far_below_Trustpilots_limit_and_goes_on_later()
    {
        await using var api = await LoopbackApi.StartAsync(context =>
            TrustpilotPolls.List(Enumerable.Range(Number(context) * 100, 100).Select(id => TrustpilotPolls.Review(id, 1))));
        var pages = await ReadAsync(api, "reviews");
        Assert.Equal((200, PollFaultKind.Throttled, "201"), (api.Requests.Count, Polls.Fault(pages).Kind, Polls.Cursor(pages).PageToken));
    }

    [Fact]
    public async Task A_200_with_an_error_in_it_is_no_empty_list()
    {
        await using var api = await LoopbackApi.StartAsync(_ => """{"message":"Something went wrong","errorCode":1}""");
        Assert.Equal(new PollFault(PollFaultKind.Unreadable, "Trustpilot answered without a list of reviews."), Polls.Fault(await ReadAsync(api, "reviews")));
    }

    [Fact]
    public async Task The_key_stands_in_its_header()
    {
        string? key = null;
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            key = context.Request.Headers["apikey"];
            return TrustpilotPolls.List();
        });
        Assert.Empty(await ReadAsync(api, "reviews"));
        Assert.Equal("an-api-key", key);
    }

    /// <summary>One review an hour, newest first.</summary>
    private static string Page(HttpContext context, int count) => TrustpilotPolls.List(
        Enumerable.Range((Number(context) - 1) * 100, 100).Where(id => id < count).Select(id => TrustpilotPolls.Review(id, id)));

    private static int Number(HttpContext context) => int.Parse(context.Request.Query["page"].ToString(), CultureInfo.InvariantCulture);

    private static Task<List<PollPage>> ReadAsync(LoopbackApi api, string stream, PollCursor? cursor = null)
    {
        var poller = new TrustpilotPoller(api.Client);
        return Polls.ReadAsync(poller, TrustpilotPolls.Connector(poller, api.Address), stream, cursor);
    }
}

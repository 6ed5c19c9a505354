using System.Globalization;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.GoogleReviews;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.GoogleReviews;

public sealed class GoogleReviewsPollerTests
{
    [Fact]
    public async Task Each_place_has_a_stream_of_reviews_and_one_of_answers()
    {
        await using var api = await LoopbackApi.StartAsync(_ => "{}");
        var poller = new GoogleReviewsPoller(api.Client);
        Assert.Equal(
            [("reviews:2", StreamWeight.Mentions, true), ("answers:2", StreamWeight.Own, false), ("reviews:3", StreamWeight.Mentions, true), ("answers:3", StreamWeight.Own, false)],
            poller.Streams(GooglePolls.Connector(poller, api.Address)).Select(stream => (stream.Name, stream.Weight, stream.AlsoPushed)));
    }

    [Fact]
    public async Task A_walk_follows_the_page_tokens_to_where_the_last_one_began()
    {
        await using var api = await LoopbackApi.StartAsync(Page);
        var pages = await GooglePolls.ReadAsync(api, "reviews:2");
        Assert.IsType<PollPage.Session>(pages[0]);
        Assert.Equal([50, 50, 50, 18], pages.Skip(1).Cast<PollPage.Fetched>().Select(page => page.Mentions.Count));
        Assert.Equal("/v4/accounts/1/locations/2/reviews?pageSize=50&orderBy=updateTime%20desc", api.Requests.First());
        Assert.EndsWith("&pageToken=p%2F1", api.Requests.ElementAt(1), StringComparison.Ordinal);
        Assert.Empty(await GooglePolls.ReadAsync(api, "reviews:2", Polls.Cursor(pages), GooglePolls.Session(pages)));
    }

    [Fact]
    public async Task A_walk_that_breaks_off_goes_on_at_its_page_and_forgets_nothing()
    {
        var isBroken = true;
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = isBroken && context.Request.Query["pageToken"] == "p/2" ? 418 : 200;
            return context.Response.WriteAsync(Page(context));
        });
        var first = await GooglePolls.ReadAsync(api, "reviews:2");
        Assert.Equal((PollFaultKind.Refused, "p/2"), (Polls.Fault(first).Kind, Polls.Cursor(first).PageToken));
        isBroken = false;
        var rest = await GooglePolls.ReadAsync(api, "reviews:2", Polls.Cursor(first));
        Assert.Equal(168, Polls.Ids(first.Concat(rest)).Distinct().Count());
        Assert.Equal(Polls.Cursor(first).Newest, Polls.Cursor(rest).Since);
    }

    [Fact]
    public async Task A_page_token_that_has_run_out_is_a_lost_cursor()
    {
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync("""{"error":{"code":400,"status":"INVALID_ARGUMENT"}}""");
        });
        Assert.Equal(PollFaultKind.CursorLost, Polls.Fault(await GooglePolls.ReadAsync(api, "reviews:2", new PollCursor { PageToken = "old" })).Kind);
        Assert.Equal(PollFaultKind.Refused, Polls.Fault(await GooglePolls.ReadAsync(api, "reviews:2")).Kind);
    }

    [Fact]
    public async Task A_server_that_pages_in_circles_is_given_to_the_caller_page_by_page()
    {
        await using var api = await LoopbackApi.StartAsync(_ => GooglePolls.List([], "again"));
        var poller = new GoogleReviewsPoller(api.Client);
        var pages = await Polls.ReadAsync(poller, GooglePolls.Connector(poller, api.Address), "reviews:2", most: 4);
        Assert.Equal(3, pages.OfType<PollPage.Fetched>().Count(page => page.Cursor.PageToken == "again"));
    }

    [Fact]
    public async Task An_answer_to_an_older_review_comes_by_the_stream_of_answers_once_and_as_the_places()
    {
        await using var api = await LoopbackApi.StartAsync(_ => GooglePolls.List([GooglePolls.Review(1, 500, answeredHoursAgo: 1), GooglePolls.Review(2, 501)]));
        var pages = await GooglePolls.ReadAsync(api, "answers:2");
        var answer = Assert.Single(Polls.Mentions(pages));
        Assert.Equal(
            ("g1/reply", "g1", "g1", MentionDirection.Outbound, MentionKind.Reply, "locations/2", "Gracias 1"),
            (answer.Id, answer.InReplyTo, answer.ConversationId, answer.Direction, answer.Kind, answer.Author.Id, answer.Text));
        Assert.Equal(answer.PublishedAt, answer.UpdatedAt);
        Assert.Empty(await GooglePolls.ReadAsync(api, "answers:2", Polls.Cursor(pages), GooglePolls.Session(pages)));
    }

    [Fact]
    public async Task A_200_with_an_error_in_it_is_no_empty_list()
    {
        await using var api = await LoopbackApi.StartAsync(_ => """{"error":{"code":500,"message":"internal"}}""");
        Assert.Equal(PollFaultKind.Unreadable, Polls.Fault(await GooglePolls.ReadAsync(api, "reviews:2")).Kind);
    }

    [Fact]
    public async Task What_a_push_names_is_fetched_under_its_account()
    {
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path.Value!.EndsWith("/g1", StringComparison.Ordinal) ? 200 : 404;
            return context.Response.WriteAsync(GooglePolls.Review(1, 2, answeredHoursAgo: 1));
        });
        var poller = new GoogleReviewsPoller(api.Client);
        var connector = GooglePolls.Connector(poller, api.Address);
        Assert.Equal(["g1", "g1/reply"], Polls.Ids(await Polls.FetchAsync(poller, connector, "accounts/7/locations/2/reviews/g1")));
        Assert.Equal(["g1", "g1/reply"], Polls.Ids(await Polls.FetchAsync(poller, connector, "locations/2/reviews/g1")));
        Assert.Equal(PollFaultKind.NotFound, Polls.Fault(await Polls.FetchAsync(poller, connector, "locations/2/reviews/g2")).Kind);
        Assert.Empty(await Polls.FetchAsync(poller, connector, "nonsense"));
        Assert.Equal(["/v4/accounts/7/locations/2/reviews/g1", "/v4/accounts/1/locations/2/reviews/g1", "/v4/accounts/1/locations/2/reviews/g2"], api.Requests);
    }

    /// <summary>200 reviews, one an hour, newest first, fifty a page.</summary>
    private static string Page(HttpContext context)
    {
        var page = context.Request.Query["pageToken"].ToString() is { Length: > 0 } token ? int.Parse(token[2..], CultureInfo.InvariantCulture) : 0;
        return GooglePolls.List(Enumerable.Range(page * 50, 50).Select(id => GooglePolls.Review(id, id)), page < 3 ? $"p/{page + 1}" : null);
    }
}

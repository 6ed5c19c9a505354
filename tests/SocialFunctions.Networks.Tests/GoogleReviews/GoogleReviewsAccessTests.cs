using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.GoogleReviews;

/// <summary>With what the app comes in, and how often.</summary>
public sealed class GoogleReviewsAccessTests
{
    [Fact]
    public async Task The_access_token_is_kept_and_renewed_when_it_is_refused_or_has_run_out()
    {
        string? sent = null;
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            sent = context.Request.Headers.Authorization;
            context.Response.StatusCode = sent == "Bearer access-1" ? 401 : 200;
            return context.Response.WriteAsync("{}");
        });
        var pages = await GooglePolls.ReadAsync(api, "reviews:2");
        Assert.Equal((2, "Bearer access-2"), (api.Exchanges, sent));
        var session = GooglePolls.Session(pages);

        Assert.Empty(await GooglePolls.ReadAsync(api, "reviews:2", session: session));
        Assert.Equal(2, api.Exchanges);
        api.Time.Now += TimeSpan.FromMinutes(59);
        await GooglePolls.ReadAsync(api, "reviews:2", session: session);
        Assert.Equal((3, "Bearer access-3"), (api.Exchanges, sent));
    }

    [Fact]
    public async Task A_refresh_token_that_is_no_longer_good_asks_a_person()
    {
        await using var api = await LoopbackApi.StartAsync(_ => "{}");
        api.ExchangeStatus = 400;
        var fault = Polls.Fault(await GooglePolls.ReadAsync(api, "reviews:2"));
        Assert.Equal(PollFaultKind.Unauthorized, fault.Kind);
        Assert.Contains("RefreshToken", fault.Sentence, StringComparison.Ordinal);
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("""{"error":{"code":429,"message":"Quota exceeded for quota metric 'Requests' and limit 'Requests per minute'"}}""", PollFaultKind.Throttled, 60)]
    [InlineData("""{"error":{"code":429,"details":[{"metadata":{"quota_limit":"ReadRequestsPerDayPerProject","quota_limit_value":"10000"}}]}}""", PollFaultKind.Throttled, 20 * 3_600)]
    [InlineData("""{"error":{"code":429,"details":[{"metadata":{"quota_limit":"DefaultRequestsPerMinutePerProject","quota_limit_value":"0"}}]}}""", PollFaultKind.Refused, null)]
    [InlineData("not json", PollFaultKind.Throttled, 60)]
    public async Task A_minutes_quota_a_days_and_none_at_all_are_told_apart(string body, PollFaultKind kind, int? seconds)
    {
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            return context.Response.WriteAsync(body);
        });
        var fault = Polls.Fault(await GooglePolls.ReadAsync(api, "reviews:2"));
        Assert.Equal((kind, seconds), (fault.Kind, (int?)fault.RetryAfter?.TotalSeconds));
    }
}

using System.Globalization;
using SocialFunctions.Networks.GoogleReviews;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.GoogleReviews;

internal static class GooglePolls
{
    public static Connector Connector(IPoller poller, Uri address) => Polls.Connector(
        poller, address, (GoogleReviewsPoller.Account, "1"), (GoogleReviewsPoller.Locations, "2"), (GoogleReviewsPoller.Locations, "3"),
        (GoogleReviewsPoller.ClientId, "client"), (GoogleReviewsPoller.ClientSecret, "client-secret"), (GoogleReviewsPoller.RefreshToken, "refresh"));

    public static string List(IEnumerable<string> reviews, string? next = null) =>
        $$"""{"reviews":[{{string.Join(',', reviews)}}],"averageRating":4.2,"totalReviewCount":9{{(next is null ? "" : $$""","nextPageToken":"{{next}}" """)}}}""";

    /// <param name="hoursAgo">Before noon of 20 November 2026.</param>
    public static string Review(int id, double hoursAgo, double? answeredHoursAgo = null) => $$"""
        {"name":"accounts/1/locations/2/reviews/g{{id}}","reviewId":"g{{id}}","reviewer":{"displayName":"Persona {{id}}","isAnonymous":false},"starRating":"FOUR",
        "comment":"Bien, número {{id}}","createTime":"{{At(hoursAgo)}}","updateTime":"{{At(hoursAgo)}}"
        {{(answeredHoursAgo is { } answered ? $$""","reviewReply":{"comment":"Gracias {{id}}","updateTime":"{{At(answered)}}"}""" : "")}}}
        """;

    public static Task<List<PollPage>> ReadAsync(LoopbackApi api, string stream, PollCursor? cursor = null, string? session = null)
    {
        var poller = new GoogleReviewsPoller(api.Client);
        return Polls.ReadAsync(poller, Connector(poller, api.Address), stream, cursor, session);
    }

    public static string? Session(IEnumerable<PollPage> pages) => pages.OfType<PollPage.Session>().Last().Json;

    private static string At(double hoursAgo) => new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero).AddHours(-hoursAgo)
        .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'000Z'", CultureInfo.InvariantCulture);
}

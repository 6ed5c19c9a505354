using System.Globalization;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Networks.Trustpilot;

namespace SocialFunctions.Networks.Tests.Trustpilot;

internal static class TrustpilotPolls
{
    public static Connector Connector(IPoller poller, Uri address) =>
        Polls.Connector(poller, address, (TrustpilotPoller.ApiKey, "an-api-key"), (TrustpilotPoller.BusinessUnit, "46d6a890"));

    public static string List(params IEnumerable<string> reviews) => $$"""{"links":[],"reviews":[{{string.Join(',', reviews)}}]}""";

    /// <param name="hoursAgo">Before noon of 20 November 2026.</param>
    public static string Review(int id, double hoursAgo, double? answeredHoursAgo = null, string more = "") => $$"""
        {"id":"r{{id}}","stars":4,"title":"Bien","text":"Bien, número {{id}}","createdAt":"{{At(hoursAgo)}}","consumer":{"id":"c{{id}}","displayName":"Persona {{id}}"}{{more}}
        {{(answeredHoursAgo is { } answered ? $$""","companyReply":{"text":"Gracias {{id}}","createdAt":"{{At(answered)}}"}""" : "")}}}
        """;

    private static string At(double hoursAgo) => new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero).AddHours(-hoursAgo)
        .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

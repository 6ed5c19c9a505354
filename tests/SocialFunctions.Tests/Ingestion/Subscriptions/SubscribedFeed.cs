using SocialFunctions.Domain.Brands;

namespace SocialFunctions.Tests.Ingestion.Subscriptions;

/// <summary>A brand's blog, whose feed names the hub of a test.</summary>
internal static class SubscribedFeed
{
    public const string Subject = "feed/blog";

    public static Feed FeedOf(HubServer hub) => new("blog", hub.Feed, Own: true, Hub: true);

    public static string Topic(HubServer hub) => hub.Feed.AbsoluteUri + "?topic";

    /// <summary>The query with which the hub asks back.</summary>
    public static string Question(HubServer hub, string mode = "subscribe") => $"hub.mode={mode}&hub.challenge=reto&hub.topic={Uri.EscapeDataString(Topic(hub))}";
}

using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>
/// US dollars of what an answer holds (docs.x.com, Pricing, August 2026); an answer without content, and a failed call, cost nothing.
/// X charges the same thing once a UTC day, by a "soft guarantee" only: here each counts each time. Whether accounts that come by an
/// expansion are charged is not documented: here they are.
/// </summary>
internal static class XPrices
{
    public const decimal User = 0.010m;

    public const decimal Post = 0.005m;

    private const decimal OwnPost = 0.001m;

    /// <param name="own">A timeline of the connector's own account.</param>
    public static decimal PostOf(Connector connector, bool own) =>
        own && connector.Find(XSettings.RefreshToken) is not null
            && string.Equals(connector.Find(XSettings.OwnsApp), "true", StringComparison.OrdinalIgnoreCase)
            ? OwnPost
            : Post;
}

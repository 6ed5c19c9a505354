using SocialFunctions.Networks.Bluesky;
using SocialFunctions.Networks.Feed;
using SocialFunctions.Networks.GoogleReviews;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.LinkedIn;
using SocialFunctions.Networks.Mastodon;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Reddit;
using SocialFunctions.Networks.Trustpilot;
using SocialFunctions.Networks.WebSub;
using SocialFunctions.Networks.X;
using SocialFunctions.Networks.YouTube;

namespace SocialFunctions.Networks;

/// <summary>Every network that is built in: a new one is a folder and a line here.</summary>
public static class NetworkCatalogue
{
    /// <param name="api">Calls networks' interfaces; a hook may need one to check a proof.</param>
    public static IReadOnlyList<INetworkHook> Hooks(ApiClient api) =>
    [
        new MetaHook(),
        new XHook(),
        new WebSubHook(),
        new LinkedInHook(),
        new GoogleReviewsHook(api),
        new TrustpilotHook(),
    ];

    /// <param name="http">For addresses that strangers may choose: over <see cref="GuardedHandler"/>.</param>
    /// <param name="api">For the networks' own interfaces.</param>
    public static IReadOnlyList<IPoller> Pollers(HttpClient http, ApiClient api, TimeProvider clock) =>
    [
        new FeedPoller(http, new FeedOptions(), clock),
        new XPoller(api),
        new FacebookPoller(api),
        new InstagramPoller(api),
        new YouTubePoller(api),
        new LinkedInPoller(api),
        new GoogleReviewsPoller(api),
        new TrustpilotPoller(api),
        new MastodonPoller(api),
        new BlueskyPoller(api),
        new RedditPoller(api),
    ];
}

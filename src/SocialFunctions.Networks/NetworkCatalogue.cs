using SocialFunctions.Networks.Feed;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks;

/// <summary>Every network that is built in: a new one is a folder and a line here.</summary>
public static class NetworkCatalogue
{
    public static IReadOnlyList<INetworkHook> Hooks { get; } =
    [
        new MetaHook(),
    ];

    /// <param name="http">For addresses that strangers may choose: over <see cref="GuardedHandler"/>.</param>
    public static IReadOnlyList<IPoller> Pollers(HttpClient http, TimeProvider clock) =>
    [
        new FeedPoller(http, new FeedOptions(), clock),
    ];

    /// <summary>Null when no network listens at that segment of the route.</summary>
    public static INetworkHook? Hook(string name) => Hooks.FirstOrDefault(hook => hook.Name == name);
}

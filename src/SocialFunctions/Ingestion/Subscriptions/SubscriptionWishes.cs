using SocialFunctions.Networks.WebSub;

namespace SocialFunctions.Ingestion.Subscriptions;

/// <summary>What the configuration wants pushed: nothing unless the webhook is enabled.</summary>
internal sealed class SubscriptionWishes(ConnectorRegistry connectors, HookRegistry hooks)
{
    public IReadOnlyList<SubscriptionWish> All { get; } = !hooks.Names.Contains(WebSubHook.Segment) ? [] :
    [
        .. connectors.All
            .Select(connector => (connector, topic: (connectors.PollerOf(connector) as IWebSubSource)?.TopicOf(connector)))
            .Where(one => one.topic is not null)
            .Select(one => new SubscriptionWish(one.connector.Network, one.connector.Account, one.topic!)),
    ];

    /// <summary>Null for what nobody wants, or wants no more.</summary>
    public SubscriptionWish? Find(string subject) => All.FirstOrDefault(wish => wish.Subject == subject);
}

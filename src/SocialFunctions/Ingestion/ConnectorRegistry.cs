using Microsoft.Extensions.Configuration;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Feed;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>Every account that is polled: those of the settings, and the feeds of the brand file.</summary>
internal sealed class ConnectorRegistry(IConfiguration configuration, Brand brand, IEnumerable<IPoller> pollers)
{
    public IReadOnlyList<Connector> All { get; } =
    [
        .. pollers.Where(poller => poller.Network != NetworkNames.Feed)
            .SelectMany(poller => ConnectorSettings.Of(configuration, poller)),
        .. brand.Feeds.Select(feed => Of(feed, pollers.FirstOrDefault(poller => poller.Network == NetworkNames.Feed))).OfType<Connector>(),
    ];

    public Connector? Find(string network, string account) =>
        All.FirstOrDefault(connector => connector.Network == network && connector.Account == account);

    public IPoller PollerOf(Connector connector) => pollers.First(poller => poller.Network == connector.Network);

    private static Connector? Of(Feed feed, IPoller? poller) => poller is null ? null : new Connector
    {
        Network = NetworkNames.Feed,
        Account = feed.Account,
        Settings = new Dictionary<string, IReadOnlyList<string>> { [FeedPoller.Address] = [feed.Url.AbsoluteUri], [FeedPoller.Hub] = feed.Hub ? ["true"] : [] },
        Pause = TimeSpan.FromMinutes(feed.PollMinutes),
        DailyBudget = poller.Budget.Daily,
        Direction = feed.Own ? MentionDirection.Outbound : null,
    };
}

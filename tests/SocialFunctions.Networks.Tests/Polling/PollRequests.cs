using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>Requests as the app makes them.</summary>
internal static class PollRequests
{
    public static PollRequest First(IPoller poller, Connector connector) => Of(poller, connector, poller.Streams(connector)[0].Name);

    public static PollRequest Of(IPoller poller, Connector connector, string stream) => new()
    {
        Connector = connector,
        Stream = poller.Streams(connector).Single(one => one.Name == stream),
        Meter = new PollMeter(poller.Budget.Unit, connector.DailyBudget),
        Aliases = new NoAliases(),
    };

    private sealed class NoAliases : IAliasBook
    {
        public ValueTask<string?> FindAsync(string network, string alias, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
    }
}

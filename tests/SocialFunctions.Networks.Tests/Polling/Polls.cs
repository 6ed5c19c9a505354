using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>Polls as the app makes them: page after page, the cursor of the last page being kept.</summary>
internal static class Polls
{
    public static async Task<List<PollPage>> ReadAsync(
        IPoller poller, Connector connector, string stream, PollCursor? cursor = null, string? session = null, int most = 1_000)
    {
        var request = PollRequests.Of(poller, connector, stream) with { Cursor = cursor ?? PollCursor.Start, Session = session };
        return await AllAsync(poller.PollAsync(request, CancellationToken.None), most);
    }

    public static async Task<List<PollPage>> FetchAsync(IPoller poller, Connector connector, string reference) => await AllAsync(
        ((IFetcher)poller).FetchAsync(PollRequests.First(poller, connector), reference, CancellationToken.None), 100);

    public static IReadOnlyList<Mention> Mentions(IEnumerable<PollPage> pages) =>
        [.. pages.OfType<PollPage.Fetched>().SelectMany(page => page.Mentions)];

    public static IEnumerable<string> Ids(IEnumerable<PollPage> pages) => Mentions(pages).Select(mention => mention.Id);

    public static PollCursor Cursor(IEnumerable<PollPage> pages) => pages.OfType<PollPage.Fetched>().Last().Cursor;

    public static PollFault Fault(IEnumerable<PollPage> pages) => Assert.IsType<PollPage.Stopped>(pages.Last()).Fault;

    public static Connector Connector(IPoller poller, Uri address, params (string Name, string Value)[] settings) => new()
    {
        Network = poller.Network,
        Account = "cafe",
        BaseAddress = address,
        DailyBudget = poller.Budget.Daily,
        Settings = settings.GroupBy(one => one.Name).ToDictionary(one => one.Key, one => (IReadOnlyList<string>)[.. one.Select(value => value.Value)]),
    };

    private static async Task<List<PollPage>> AllAsync(IAsyncEnumerable<PollPage> pages, int most)
    {
        var all = new List<PollPage>();
        await foreach (var page in pages)
        {
            all.Add(page);
            if (all.Count == most)
                break;
        }

        return all;
    }
}

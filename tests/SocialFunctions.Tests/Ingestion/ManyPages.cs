using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>A network that gives page after page, and notes what lives in memory when it is asked for each.</summary>
internal sealed class ManyPages(int pages, int each) : IPoller
{
    public string Network => NetworkNames.X;

    public IReadOnlyList<ConnectorSetting> Settings { get; } = [new("Token", "What opens it.", Secret: true)];

    public Budget Budget { get; } = new(BudgetUnit.Calls, 10_000);

    public int Given { get; private set; }

    /// <summary>Bytes that are still referenced, by page.</summary>
    public long[] Memory { get; } = new long[pages];

    public IReadOnlyList<PollStream> Streams(Connector connector) => [new("mentions", StreamWeight.Mentions)];

    public async IAsyncEnumerable<PollPage> PollAsync(PollRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = 0; page < pages; page++)
        {
            Memory[page] = GC.GetTotalMemory(forceFullCollection: true);
            Given++;
            await Task.Yield();
            yield return new PollPage.Fetched([.. Enumerable.Range(page * each, each).Select(One)], new PollCursor { PageToken = $"{page}" });
        }
    }

    private Mention One(int number) => new()
    {
        Network = Network, Id = $"{number}", Author = new Author($"{number % 997}"), Text = $"Message {number}: " + new string('x', 280),
        PublishedAt = DateTimeOffset.UnixEpoch.AddSeconds(1_790_000_000 + number),
    };
}

using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>A network that gives page after page, and notes what lives in memory when it is asked for each.</summary>
internal sealed class ManyPages(int pages, int each) : IPoller
{
    private readonly List<WeakReference> given = [];

    public string Network => NetworkNames.X;

    public IReadOnlyList<ConnectorSetting> Settings { get; } = [new("Token", "What opens it.", Secret: true)];

    public Budget Budget { get; } = new(BudgetUnit.Calls, 10_000);

    public int Given { get; private set; }

    /// <summary>Bytes that are still referenced, by page.</summary>
    public long[] Memory { get; } = new long[pages];

    /// <summary>How many of the pages given so far were still referenced when the last one was asked for.</summary>
    public int Kept { get; private set; }

    public IReadOnlyList<PollStream> Streams(Connector connector) => [new("mentions", StreamWeight.Mentions)];

    public async IAsyncEnumerable<PollPage> PollAsync(PollRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = 0; page < pages; page++)
        {
            Memory[page] = GC.GetTotalMemory(forceFullCollection: true);
            Kept = given.Count(old => old.IsAlive);
            Given++;
            await Task.Yield();
            yield return One(page);
        }
    }

    /// <summary>In a method of its own, so that the iterator itself holds no page.</summary>
    private PollPage.Fetched One(int page)
    {
        var fetched = new PollPage.Fetched([.. Enumerable.Range(page * each, each).Select(Message)], new PollCursor { PageToken = $"{page}" });
        given.Add(new WeakReference(fetched));
        return fetched;
    }

    private Mention Message(int number) => new()
    {
        Network = Network, Id = $"{number}", Author = new Author($"{number % 997}"), Text = $"Message {number}: " + new string('x', 280),
        PublishedAt = DateTimeOffset.UnixEpoch.AddSeconds(1_790_000_000 + number),
    };
}

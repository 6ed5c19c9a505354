using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>A network of the test's own: what each stream gives is written down, call by call.</summary>
internal sealed class ScriptedPoller(string network, params PollStream[] streams) : IPoller, IFetcher, IEngagementReader, IFollowerReader
{
    private readonly Dictionary<string, Queue<IReadOnlyList<PollPage>>> scripts = [];

    public string Network => network;

    public IReadOnlyList<ConnectorSetting> Settings { get; } = [new("Token", "What opens it.", Secret: true)];

    public Budget Budget { get; init; } = new(BudgetUnit.Calls, 100);

    public int EngagementBatch => 2;

    /// <summary>Stream and cursor of each poll, in the order in which they were made.</summary>
    public List<PollRequest> Asked { get; } = [];

    public List<IReadOnlyList<string>> Counted { get; } = [];

    public Func<IReadOnlyList<string>, EngagementReading> Counters { get; init; } = _ => new(new Dictionary<string, Engagement>());

    public FollowerReading Following { get; init; } = new(0);

    public IReadOnlyList<PollStream> Streams(Connector connector) => streams;

    /// <summary>What one poll of the stream gives; the next call gives what was said next, at last nothing.</summary>
    public ScriptedPoller Says(string stream, params PollPage[] pages)
    {
        if (!scripts.TryGetValue(stream, out var script))
            scripts[stream] = script = new Queue<IReadOnlyList<PollPage>>();
        script.Enqueue(pages);
        return this;
    }

    public static PollPage.Fetched Page(string network, PollCursor cursor, params string[] ids) => new([.. ids.Select(id => new Mention
    {
        Network = network, Id = id, Text = "A message", Author = new Author("a"), PublishedAt = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
    })], cursor);

    public IAsyncEnumerable<PollPage> PollAsync(PollRequest request, CancellationToken cancellationToken) => PlayAsync(request, cancellationToken);

    public IAsyncEnumerable<PollPage> FetchAsync(PollRequest request, string reference, CancellationToken cancellationToken) =>
        PlayAsync(request with { Stream = request.Stream with { Name = reference } }, cancellationToken);

    public Task<EngagementReading> ReadEngagementAsync(PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        request.Meter.Charge(calls: 1);
        Counted.Add(ids);
        return Task.FromResult(Counters(ids));
    }

    public Task<FollowerReading> ReadFollowersAsync(PollRequest request, CancellationToken cancellationToken)
    {
        request.Meter.Charge(calls: 1);
        return Task.FromResult(Following);
    }

    private async IAsyncEnumerable<PollPage> PlayAsync(PollRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Asked.Add(request);
        await Task.Yield();
        if (!scripts.TryGetValue(request.Stream.Name, out var script) || !script.TryDequeue(out var pages))
            yield break;
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            request.Meter.Charge(calls: 1);
            yield return page;
        }
    }
}

using Microsoft.Extensions.Logging;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Ingestion;

/// <summary>Fetches what pushes only name: ordered before the push is answered, and put off for as long as the network cannot give it.</summary>
internal sealed partial class PushFetching(
    HeldAccount accounts, FetchMarks marks, ConnectorRegistry connectors, BatchSender sender, IAliasBook aliases, Brand brand, TimeProvider time,
    ILogger<PushFetching> logger)
{
    private const int AtOnce = 32;

    private static readonly PollStream Stream = new("fetch", StreamWeight.Mentions, AlsoPushed: true);

    /// <summary>About four days of trying; then the queue's retries bring the order into quarantine, where it waits for a replay.</summary>
    private const int MostAttempts = 40;

    /// <param name="body">A hash of the push: what was ordered for it before is not ordered again.</param>
    public async Task OrderAsync(IReadOnlyList<FetchOrder> fetches, string body, CancellationToken cancellationToken)
    {
        // The network waits for the answer: not one after the other.
        foreach (var some in fetches.Distinct().Chunk(AtOnce))
            await Task.WhenAll(some.Select(fetch => OrderAsync(fetch, body, cancellationToken)));
    }

    private async Task OrderAsync(FetchOrder fetch, string body, CancellationToken cancellationToken)
    {
        if (ConnectorOf(fetch) is not { } connector)
        {
            LogNobody(fetch.Network);
            return;
        }

        if (await marks.AreSetAsync(fetch, body, cancellationToken))
            return;
        var order = new PollOrder(fetch.Network, connector.Account, PollTask.Fetch, fetch.Reference) { Trace = TraceHeader.Current };
        await accounts.PutOffAsync(order, TimeSpan.Zero, cancellationToken);
        await marks.SetAsync(fetch, body, cancellationToken);
    }

    public Task RunAsync(PollOrder order, CancellationToken cancellationToken) =>
        accounts.RunAsync(order, run => FetchAsync(run, cancellationToken), cancellationToken);

    private async Task FetchAsync(AccountRun run, CancellationToken cancellationToken)
    {
        if (run.Poller is not IFetcher fetcher)
            return;
        var request = StreamReading.RequestOf(run, Stream, aliases);
        await foreach (var page in fetcher.FetchAsync(request, run.Order.Reference ?? "", cancellationToken))
        {
            switch (page)
            {
                case PollPage.Session session:
                    await accounts.KeepAsync(run, session);
                    break;
                case PollPage.Fetched fetched when fetched.Mentions.Count > 0:
                    // By way of a push after all: only how its text came differs.
                    await sender.SendAsync(new BatchHeader(brand.Id, "push", time.GetUtcNow()), fetched.Mentions, cancellationToken);
                    break;
                case PollPage.Stopped { Fault: var fault } when fault.Kind != PollFaultKind.NotFound:
                    run.Failed(fault);
                    await PutOffAsync(run.Order, fault, cancellationToken);
                    return;
            }
        }
    }

    private async Task PutOffAsync(PollOrder order, PollFault fault, CancellationToken cancellationToken)
    {
        if (order.Attempt >= MostAttempts)
            throw new InvalidOperationException($"What a push named could not be fetched: {fault.Sentence}");
        LogPutOff(order.Network, order.Account, fault.Kind, fault.Sentence);
        var pause = TimeSpan.FromMinutes(Math.Min(180, Math.Pow(2, Math.Min(order.Attempt, 8))));
        await accounts.PutOffAsync(order with { Attempt = order.Attempt + 1 }, fault.RetryAfter > pause ? fault.RetryAfter.Value : pause, cancellationToken);
    }

    private Connector? ConnectorOf(FetchOrder fetch)
    {
        var able = connectors.All.Where(one => one.Network == fetch.Network && connectors.PollerOf(one) is IFetcher).ToList();
        return able.Find(one => fetch.AccountId is not null && one.Settings.Values.Any(values => values.Contains(fetch.AccountId))) ?? able.FirstOrDefault();
    }

    [LoggerMessage(1012, LogLevel.Warning, "A push of {Network} only names a message, and no connector of that network is set up to fetch it.")]
    private partial void LogNobody(string network);

    [LoggerMessage(1013, LogLevel.Warning, "What a push of {Network} account {Account} named was put off ({Kind}): {Sentence}")]
    private partial void LogPutOff(string network, string account, PollFaultKind kind, string sentence);
}

using Microsoft.Extensions.Logging;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>Reads the counters of the last two days' messages again, as far as the budget permits.</summary>
internal sealed partial class EngagementRefresh(
    HeldAccount accounts, RecentPosts posts, IAliasBook aliases, ILogger<EngagementRefresh> logger)
{
    private static readonly PollStream Stream = new("engagement", StreamWeight.Search);

    public Task RunAsync(PollOrder order, CancellationToken cancellationToken) =>
        accounts.RunAsync(order, run => RefreshAsync(run, cancellationToken), cancellationToken);

    private async Task RefreshAsync(AccountRun run, CancellationToken cancellationToken)
    {
        if (run.Poller is not IEngagementReader reader)
            return;
        var recent = await posts.ReadAsync(run.Order.Network, cancellationToken);
        foreach (var batch in recent.Chunk(reader.EngagementBatch))
        {
            // Mentions are read from the same budget, and they come first.
            if (run.IsShort)
                return;
            var reading = await reader.ReadEngagementAsync(
                StreamReading.RequestOf(run, Stream, aliases), [.. batch.Select(post => post.Id)], cancellationToken);
            if (reading.Session is { } session)
                run.Kept(session);
            await posts.UpdateAsync(batch, reading.Counters, cancellationToken);
            if (reading.Fault is not { } fault)
                continue;
            LogFailed(run.Order.Network, run.Order.Account, fault.Kind, fault.Sentence);
            return;
        }
    }

    [LoggerMessage(1015, LogLevel.Warning, "The counters of {Network}, read by account {Account}, stopped ({Kind}): {Sentence}")]
    private partial void LogFailed(string network, string account, PollFaultKind kind, string sentence);
}

using Microsoft.Extensions.Logging;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>Reads the counters of the last two days' messages again, as far as the budget permits.</summary>
internal sealed partial class EngagementRefresh(
    HeldAccount accounts, RecentPosts posts, IAliasBook aliases, TimeProvider time, ILogger<EngagementRefresh> logger)
{
    private static readonly PollStream Stream = new("engagement", StreamWeight.Search);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public Task RunAsync(PollOrder order, CancellationToken cancellationToken) =>
        accounts.RunAsync(order, run => RefreshAsync(run, cancellationToken), cancellationToken);

    private async Task RefreshAsync(AccountRun run, CancellationToken cancellationToken)
    {
        if (run.Poller is not IEngagementReader reader)
            return;
        run.Begin(Stream);
        var recent = await posts.ReadAsync(run.Order.Network, cancellationToken);
        foreach (var batch in recent.Chunk(reader.EngagementBatch))
        {
            // Mentions are read from the same budget, and they come first; and the account is held no longer than they can wait.
            if (run.IsShort || time.GetUtcNow() - run.Now > Longest)
                return;
            var reading = await reader.ReadEngagementAsync(
                StreamReading.RequestOf(run, Stream, aliases), [.. batch.Select(post => post.Id)], cancellationToken);
            if (reading.Session is { } session)
                await accounts.KeepAsync(run, session);
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

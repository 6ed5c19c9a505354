using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>Reads one account page by page: the queue has a page before the cursor moves past it.</summary>
internal sealed partial class AccountPolling(
    StorageAreas storage, Brand brand, IEnumerable<IPoller> pollers, BatchSender sender, TimeProvider time, ILogger<AccountPolling> logger)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>An account that keeps failing is asked less and less often, but at least so often.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    public async Task RunAsync(PollOrder order, CancellationToken cancellationToken)
    {
        var feed = brand.Feeds.FirstOrDefault(one => one.Account == order.Account);
        var poller = pollers.FirstOrDefault(one => one.Network == order.Network);
        if (feed is null || poller is null || await LeaseAsync(order, cancellationToken) is not { } state)
            return;

        try
        {
            await ReadAsync(order, feed, poller, state, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Left leased it would look as if somebody read it, and the queue's retries would find nothing to do.
            var fault = new PollFault(PollFaultKind.Unreachable, "The poll broke off inside the app: its log says why. What was not queued is read again.");
            await SaveAsync(order, Failed(state, fault, feed), cancellationToken);
            throw;
        }
    }

    private async Task ReadAsync(PollOrder order, Feed feed, IPoller poller, PollState before, CancellationToken cancellationToken)
    {
        var state = before;
        var queued = 0;
        var direction = feed.Own ? MentionDirection.Outbound : (MentionDirection?)null;
        var now = time.GetUtcNow();
        state = before with
        {
            LastError = null, Failures = 0, LastSuccess = now, NextAt = now + TimeSpan.FromMinutes(feed.PollMinutes), LeasedUntil = null,
        };
        await foreach (var page in poller.PollAsync(new PollRequest(order.Account, feed.Url, state.Cursor, direction), cancellationToken))
        {
            switch (page)
            {
                case PollPage.Fetched fetched:
                    if (fetched.Mentions.Count > 0)
                        await sender.SendAsync(new BatchHeader(brand.Id, "poll", time.GetUtcNow()), fetched.Mentions, cancellationToken);
                    queued += fetched.Mentions.Count;
                    state = state with { Cursor = fetched.Cursor };
                    await SaveAsync(order, state with { LeasedUntil = time.GetUtcNow() + Lease }, cancellationToken);
                    break;
                case PollPage.Stopped stopped:
                    LogFailed(order.Network, order.Account, stopped.Fault.Kind, stopped.Fault.Sentence);
                    state = Failed(before, stopped.Fault, feed) with { Cursor = state.Cursor };
                    break;
            }
        }

        await SaveAsync(order, state, cancellationToken);
        if (queued == 0)
            OperationScope.Current?.Forget();
    }

    /// <summary>Null when somebody else reads it, or it was just read.</summary>
    private async Task<PollState?> LeaseAsync(PollOrder order, CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Cursors);
        var now = time.GetUtcNow();
        var read = await table.GetEntityIfExistsAsync<TableEntity>(
            Keys.NetworkPartition(brand.Id, order.Network), Keys.Part(order.Account), cancellationToken: cancellationToken);
        var row = read.HasValue ? read.Value : null;
        var state = row is null ? new PollState() : PollState.Read(row);
        if (state.LeasedUntil > now || state.NextAt > now)
            return null;
        var leased = (state with { LeasedUntil = now + Lease }).Write(brand.Id, order);
        return await RowWriter.TryWriteAsync(table, [RowWriter.AddOrReplace(leased, row)], cancellationToken) ? state : null;
    }

    private PollState Failed(PollState before, PollFault fault, Feed feed)
    {
        var pause = TimeSpan.FromMinutes(feed.PollMinutes) * Math.Pow(2, Math.Min(before.Failures, 8));
        var longest = pause < LongestPause ? pause : LongestPause;
        var now = time.GetUtcNow();
        return before with
        {
            LastFailure = now,
            LastError = fault.Sentence,
            Failures = before.Failures + 1,
            NextAt = now + (fault.RetryAfter > longest ? fault.RetryAfter.Value : longest),
            LeasedUntil = null,
        };
    }

    private async Task SaveAsync(PollOrder order, PollState state, CancellationToken cancellationToken) =>
        await storage.Table(TableNames.Cursors).UpsertEntityAsync(state.Write(brand.Id, order), TableUpdateMode.Replace, cancellationToken);

    [LoggerMessage(1011, LogLevel.Warning, "The poll of {Network} account {Account} stopped ({Kind}): {Sentence}")]
    private partial void LogFailed(string network, string account, PollFaultKind kind, string sentence);
}

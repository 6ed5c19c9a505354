using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Microsoft.Extensions.Logging;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>The rows of accounts in Cursors, and what they spent in Spend: one reader at a time holds an account.</summary>
internal sealed partial class AccountRows(StorageAreas storage, Brand brand, TimeProvider time, ILogger<AccountRows> logger)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public async Task<PollState> ReadAsync(PollOrder order, CancellationToken cancellationToken) =>
        await RowAsync(order, cancellationToken) is { } row ? PollState.Read(row) : new PollState();

    /// <summary>Null when somebody else holds it.</summary>
    public async Task<AccountHold?> TakeAsync(PollOrder order, CancellationToken cancellationToken)
    {
        var row = await RowAsync(order, cancellationToken);
        var state = row is null ? new PollState() : PollState.Read(row);
        if (state.LeasedUntil > time.GetUtcNow())
            return null;
        var leased = Held(state).Write(brand.Id, order);
        try
        {
            var written = row is null
                ? await Cursors.AddEntityAsync(leased, cancellationToken)
                : await Cursors.UpdateEntityAsync(leased, row.ETag, TableUpdateMode.Replace, cancellationToken);
            return new AccountHold(state, written.Headers.ETag!.Value);
        }
        catch (RequestFailedException taken) when (taken.Status is 409 || IsChanged(taken))
        {
            return null;
        }
    }

    /// <summary>Keeps the account and stores how far it is. Nothing any more once the run has lost the account.</summary>
    public Task KeepAsync(AccountRun run, CancellationToken cancellationToken) => WriteAsync(run, Held(run.State), cancellationToken);

    /// <summary>Lets the account go, after what it spent was written for health and report.</summary>
    public async Task LeaveAsync(AccountRun run, CancellationToken cancellationToken)
    {
        if (run is { HasSpent: true, Hold: not null })
            await storage.Table(TableNames.Spend).UpsertEntityAsync(SpendRow(run.Order, run.State), TableUpdateMode.Replace, cancellationToken);
        await WriteAsync(run, run.State with { LeasedUntil = null }, cancellationToken);
    }

    /// <summary>A run that outlasts its lease must not write over what the next one has read since.</summary>
    private async Task WriteAsync(AccountRun run, PollState state, CancellationToken cancellationToken)
    {
        if (run.Hold is not { } hold)
            return;
        try
        {
            var written = await Cursors.UpdateEntityAsync(state.Write(brand.Id, run.Order), hold, TableUpdateMode.Replace, cancellationToken);
            run.Wrote(written.Headers.ETag!.Value);
        }
        catch (RequestFailedException changed) when (IsChanged(changed))
        {
            run.Lost();
            LogLost(run.Order.Network, run.Order.Account);
            if (run.HasNewSession)
                await KeepSessionAsync(run, cancellationToken);
        }
    }

    /// <summary>A network that gave a new token takes no older one any more, whoever holds the account: who does stops at its next write, and begins anew with it.</summary>
    private async Task KeepSessionAsync(AccountRun run, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Keys.NetworkPartition(brand.Id, run.Order.Network), Keys.Part(run.Order.Account));
        LongText.Write(row, "session", run.State.Session ?? "");
        row.Put("sessionExpires", run.State.SessionExpires?.UtcDateTime);
        await Cursors.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
    }

    private static bool IsChanged(RequestFailedException refused) => refused.Status == 412 || refused.ErrorCode == TableErrorCode.ResourceNotFound;

    private TableClient Cursors => storage.Table(TableNames.Cursors);

    private PollState Held(PollState state) => state with { LeasedUntil = time.GetUtcNow() + Lease };

    private TableEntity SpendRow(PollOrder order, PollState state)
    {
        var row = new TableEntity(brand.Id, Keys.SpendRow(state.Spend.Day, order.Network, order.Account));
        state.Spend.Write(row);
        row.Put("followers", time.GetUtcNow() - state.FollowersAt < TimeSpan.FromDays(7) ? state.Followers : null);
        return row;
    }

    private async Task<TableEntity?> RowAsync(PollOrder order, CancellationToken cancellationToken)
    {
        var read = await Cursors.GetEntityIfExistsAsync<TableEntity>(
            Keys.NetworkPartition(brand.Id, order.Network), Keys.Part(order.Account), cancellationToken: cancellationToken);
        return read.HasValue ? read.Value : null;
    }

    [LoggerMessage(1017, LogLevel.Warning, "A run over {Network} account {Account} lasted longer than its lease, and another wrote the account's row since: this one stops, and what it read last is read again.")]
    private partial void LogLost(string network, string account);
}

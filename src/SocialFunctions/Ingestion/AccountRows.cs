using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>The rows of accounts in Cursors, and what they spent in Spend: one reader at a time holds an account.</summary>
internal sealed class AccountRows(StorageAreas storage, Brand brand, TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public async Task<PollState> ReadAsync(PollOrder order, CancellationToken cancellationToken) =>
        await RowAsync(order, cancellationToken) is { } row ? PollState.Read(row) : new PollState();

    /// <summary>Null when somebody else holds it.</summary>
    public async Task<PollState?> TakeAsync(PollOrder order, CancellationToken cancellationToken)
    {
        var row = await RowAsync(order, cancellationToken);
        var state = row is null ? new PollState() : PollState.Read(row);
        if (state.LeasedUntil > time.GetUtcNow())
            return null;
        var leased = Held(state).Write(brand.Id, order);
        return await RowWriter.TryWriteAsync(Cursors, [RowWriter.AddOrReplace(leased, row)], cancellationToken) ? state : null;
    }

    /// <summary>Keeps the account and stores how far it is.</summary>
    public async Task KeepAsync(PollOrder order, PollState state, CancellationToken cancellationToken) =>
        await Cursors.UpsertEntityAsync(Held(state).Write(brand.Id, order), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Lets the account go, after what it spent was written for health and report.</summary>
    public async Task LeaveAsync(PollOrder order, PollState state, bool spent, CancellationToken cancellationToken)
    {
        if (spent)
            await storage.Table(TableNames.Spend).UpsertEntityAsync(SpendRow(order, state), TableUpdateMode.Replace, cancellationToken);
        await Cursors.UpsertEntityAsync((state with { LeasedUntil = null }).Write(brand.Id, order), TableUpdateMode.Replace, cancellationToken);
    }

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
}

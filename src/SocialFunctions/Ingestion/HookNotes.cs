using System.Collections.Concurrent;
using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>
/// What came through the webhooks, kept in memory and written once a minute at most: a call must not cost an operation more for it.
/// Rows <c>{hook}</c> in partition <c>{brand}|~hooks</c> of Cursors.
/// </summary>
internal sealed class HookNotes(StorageAreas storage, Brand brand, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, HookNote> notes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HookNote> written = new(StringComparer.Ordinal);

    public void Received(string hook) =>
        notes.AddOrUpdate(hook, _ => new HookNote(time.GetUtcNow(), 0), (_, note) => note with { LastPush = time.GetUtcNow() });

    public void Refused(string hook) =>
        notes.AddOrUpdate(hook, _ => new HookNote(null, 1), (_, note) => note with { Refused = note.Refused + 1 });

    /// <summary>Writes what is new; nothing when nothing came.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (hook, note) in notes.Where(one => written.GetValueOrDefault(one.Key) != one.Value).ToList())
        {
            var row = new TableEntity(Keys.HookPartition(brand.Id), hook) { ["refused"] = note.Refused };
            row.Put("lastPush", note.LastPush?.UtcDateTime);
            await storage.Table(TableNames.Cursors).UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
            written[hook] = note;
        }
    }

    /// <summary>By hook, as last written by any instance.</summary>
    public async Task<IReadOnlyDictionary<string, HookNote>> ReadAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, HookNote>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.HookPartition(brand.Id)}");
        await foreach (var row in storage.Table(TableNames.Cursors).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            found[row.RowKey] = new HookNote(row.GetDateTimeOffset("lastPush"), row.GetInt64("refused") ?? 0);
        return found;
    }
}

using Azure.Data.Tables;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Storage;

namespace SocialFunctions.Routing;

/// <summary>The rows of Threads read in one round, with what is needed to replace them.</summary>
internal sealed class ThreadRowCache(TableClient table, string partition)
{
    private readonly Dictionary<string, ThreadEntry?> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableEntity> rows = new(StringComparer.Ordinal);

    /// <summary>Null: there is no such row.</summary>
    public IReadOnlyDictionary<string, ThreadEntry?> Entries => entries;

    /// <summary>Takes a row for absent without reading; should that be wrong, adding it fails.</summary>
    public void Presume(string id) => entries[id] = null;

    public async Task ReadAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Where(id => !entries.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToDictionary(Keys.ThreadRow, StringComparer.Ordinal);
        var found = await RowReader.ReadAsync(table, partition, wanted.Keys, cancellationToken);
        foreach (var (rowKey, id) in wanted)
        {
            entries[id] = found.TryGetValue(rowKey, out var row) ? ThreadRows.Read(row, id) : null;
            if (row is not null)
                rows[id] = row;
        }
    }

    public IReadOnlyList<TableTransactionAction> Actions(IReadOnlyDictionary<string, ThreadEntry> changed) =>
        [.. from one in changed
            let row = ThreadRows.Write(one.Value, partition)
            let read = rows.GetValueOrDefault(one.Key)
            where read is null || !row.SaysTheSame(read)
            select RowWriter.AddOrReplace(row, read)];
}

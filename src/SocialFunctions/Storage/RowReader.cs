using Azure.Data.Tables;

namespace SocialFunctions.Storage;

/// <summary>Reads rows of one partition by their keys with as few operations as the keys' nearness allows.</summary>
internal static class RowReader
{
    /// <summary>Rows read for each key wanted: enough that neighbours come together, few enough that a wrong guess costs little.</summary>
    private const int RowsAKey = 12;

    private const int SmallestPage = 50;

    /// <summary>More the service does not give at once.</summary>
    private const int LargestPage = 1_000;

    /// <summary>After a page that held only its first key, so many keys are read one by one.</summary>
    private const int Caution = 6;

    /// <summary>
    /// The rows that exist, by row key. The service has no "these keys" query (an <c>or</c> scans the partition), so one page of the
    /// range that begins at the next wanted key is read: it settles that key and all others up to its last row. Never more
    /// operations than keys.
    /// </summary>
    public static async Task<Dictionary<string, TableEntity>> ReadAsync(
        TableClient table, string partition, IEnumerable<string> rowKeys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        var wanted = rowKeys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var alone = 0;
        for (var next = 0; next < wanted.Count;)
        {
            // Beyond ASCII the service may order otherwise than we do: a range would not prove absence.
            if (alone > 0 || wanted.Count - next == 1 || !IsAscii(wanted[next]))
            {
                alone--;
                await ReadOneAsync(table, partition, wanted[next++], found, cancellationToken);
                continue;
            }

            var last = wanted.FindIndex(next, key => !IsAscii(key)) is >= 0 and var odd ? odd - 1 : wanted.Count - 1;
            var settled = await ReadRangeAsync(table, partition, wanted, next, last, found, cancellationToken);
            alone = settled - next <= 1 ? Caution : 0;
            next = settled;
        }

        return found;
    }

    private static async Task ReadOneAsync(
        TableClient table, string partition, string rowKey, Dictionary<string, TableEntity> found, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: cancellationToken);
        if (row.HasValue)
            found[rowKey] = row.Value!;
    }

    /// <returns>Index of the first key that the page did not settle.</returns>
    private static async Task<int> ReadRangeAsync(
        TableClient table, string partition, List<string> wanted, int first, int last, Dictionary<string, TableEntity> found,
        CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {wanted[first]} and RowKey le {wanted[last]}");
        var pageSize = Math.Clamp((last - first + 1) * RowsAKey, SmallestPage, LargestPage);
        await foreach (var page in table.QueryAsync<TableEntity>(filter, pageSize, cancellationToken: cancellationToken).AsPages())
        {
            var asked = wanted.GetRange(first, last - first + 1).ToHashSet(StringComparer.Ordinal);
            foreach (var row in page.Values.Where(row => asked.Contains(row.RowKey)))
                found[row.RowKey] = row;
            if (page.ContinuationToken is null)
                return last + 1;
            if (page.Values.Count == 0)
                continue;
            var reached = page.Values[^1].RowKey;
            return wanted.FindIndex(first, key => string.CompareOrdinal(key, reached) > 0) is >= 0 and var open ? open : last + 1;
        }

        return last + 1;
    }

    private static bool IsAscii(string text) => System.Text.Ascii.IsValid(text);
}

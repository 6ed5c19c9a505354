using Azure.Data.Tables;

namespace SocialFunctions.Storage;

/// <summary>Columns of a row: what is absent takes no column.</summary>
internal static class RowColumns
{
    public static void Put(this TableEntity row, string column, object? value)
    {
        if (value is DateTime instant)
            row[column] = new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
        else if (value is not null)
            row[column] = value;
    }

    /// <summary>Whether two rows say the same, keys and what the service adds left out.</summary>
    public static bool SaysTheSame(this TableEntity row, TableEntity other, params string[] except)
    {
        static bool IsContent(string column) => column is not ("odata.etag" or "Timestamp" or "PartitionKey" or "RowKey");
        var mine = row.Keys.Where(column => IsContent(column) && !except.Contains(column)).ToList();
        var theirs = other.Keys.Where(column => IsContent(column) && !except.Contains(column)).ToList();
        return mine.Count == theirs.Count && mine.TrueForAll(column => other.TryGetValue(column, out var value) && Same(row[column], value));
    }

    private static bool Same(object one, object other) => (one, other) switch
    {
        (DateTimeOffset or DateTime, DateTimeOffset or DateTime) => Instant(one) == Instant(other),
        _ => Equals(one, other),
    };

    private static DateTime Instant(object value) => value is DateTimeOffset instant ? instant.UtcDateTime : (DateTime)value;
}

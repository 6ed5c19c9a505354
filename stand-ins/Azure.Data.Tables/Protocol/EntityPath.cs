namespace Azure.Data.Tables.Protocol;

/// <summary>An entity's address under the account's endpoint.</summary>
internal static class EntityPath
{
    public static string Of(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    // First as OData wants it (a quote is doubled), then as a URL does.
    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}

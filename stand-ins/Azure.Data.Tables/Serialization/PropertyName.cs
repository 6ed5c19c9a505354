namespace Azure.Data.Tables.Serialization;

/// <summary>The names that every entity's JSON shares.</summary>
internal static class PropertyName
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "ETag";
    public const string ODataETag = "odata.etag";
    public const string TypeSuffix = "@odata.type";
}

// Null-oblivious as the genuine package is: code compiled against either gets the same warnings.
#nullable disable

namespace Azure.Data.Tables;

/// <summary>What every entity has: its two keys, and the service's timestamp and ETag.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>Set by the service; ignored when written.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Filled when read; never written as a property.</summary>
    ETag ETag { get; set; }
}

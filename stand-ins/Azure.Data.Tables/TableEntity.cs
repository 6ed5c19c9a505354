// Null-oblivious as the genuine package is: code compiled against either gets the same warnings.
#nullable disable

using Azure.Data.Tables.Serialization;

namespace Azure.Data.Tables;

/// <summary>An entity whose properties are a dictionary; a typed getter throws when the value is of another type.</summary>
#pragma warning disable CA1710 // The genuine package's own name.
public sealed partial class TableEntity : ITableEntity
#pragma warning restore CA1710
{
    private readonly Dictionary<string, object> properties;

    public TableEntity()
        : this((IDictionary<string, object>)null)
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this((IDictionary<string, object>)null)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) => properties = values is null ? [] : new(values);

    public string PartitionKey
    {
        get => GetString(PropertyName.PartitionKey);
        set => properties[PropertyName.PartitionKey] = value;
    }

    public string RowKey
    {
        get => GetString(PropertyName.RowKey);
        set => properties[PropertyName.RowKey] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetValue<DateTimeOffset?>(PropertyName.Timestamp);
        set => properties[PropertyName.Timestamp] = value;
    }

    public ETag ETag
    {
        get => new(GetString(PropertyName.ODataETag));
        set => properties[PropertyName.ODataETag] = value.ToString();
    }

    public string GetString(string key) => GetValue<string>(key);

    public byte[] GetBinary(string key) =>
        Peek(key) is BinaryData data ? data.ToArray() : GetValue<byte[]>(key);

    public BinaryData GetBinaryData(string key) =>
        Peek(key) is byte[] bytes ? BinaryData.FromBytes(bytes) : GetValue<BinaryData>(key);

    public bool? GetBoolean(string key) => GetValue<bool?>(key);

    public DateTime? GetDateTime(string key) =>
        Peek(key) is DateTimeOffset instant ? instant.UtcDateTime : GetValue<DateTime?>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) => GetValue<DateTimeOffset?>(key);

    public double? GetDouble(string key) => GetValue<double?>(key);

    public Guid? GetGuid(string key) => GetValue<Guid?>(key);

    public int? GetInt32(string key) => GetValue<int?>(key);

    public long? GetInt64(string key) => GetValue<long?>(key);

    private object Peek(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return properties.GetValueOrDefault(key);
    }

    private T GetValue<T>(string key) => Peek(key) switch
    {
        null => default,
        T value => value,
        var other => throw new InvalidOperationException($"Cannot return {typeof(T)} type for a {other.GetType()} typed property."),
    };

    /// <summary>A property keeps its type: a whole number set on a long or a double becomes one, an int may widen, anything else is a mistake.</summary>
    private void SetValue(string key, object value)
    {
        var existing = Peek(key);
        properties[key] = (existing, value) switch
        {
            (null, _) or (_, null) => value,
            (int, double or long) => value,
            (double, int whole) => (double)whole,
            (long, int whole) => (long)whole,
            _ when existing.GetType() == value.GetType() => value,
            _ => throw new InvalidOperationException(
                $"Value ({existing.GetType()}) {existing} is not convertable to ({value.GetType()}) {value}."),
        };
    }
}

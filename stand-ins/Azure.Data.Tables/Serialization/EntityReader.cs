using System.Text.Json;

namespace Azure.Data.Tables.Serialization;

/// <summary>Makes entities of the rows of one answer.</summary>
internal sealed class EntityReader<T>
    where T : class, ITableEntity
{
    private readonly PropertyNames names = new();
    private readonly EntityShape? shape =
        typeof(IDictionary<string, object>).IsAssignableFrom(typeof(T)) ? null : EntityShape.Of(typeof(T));

    /// <summary>The one entity that an answer is.</summary>
    public static T ReadOne(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        json.Read();
        return new EntityReader<T>().Read(ref json);
    }

    /// <summary>The rows of an answer to a query.</summary>
    public static List<T> ReadList(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        var rows = new List<T>();
        if (!ODataList.MoveToRows(ref json))
            return rows;
        var reader = new EntityReader<T>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            rows.Add(reader.Read(ref json));
        return rows;
    }

    private T Read(ref Utf8JsonReader json)
    {
        var entity = Activator.CreateInstance<T>();
        string? edmType = null;
        names.StartRow();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = names.Read(ref json);
            json.Read();
            if (name.EndsWith(PropertyName.TypeSuffix, StringComparison.Ordinal))
            {
                edmType = EdmTypeOf(ref json);
                continue;
            }

            if (!ReadSystemProperty(ref json, name, entity))
                ReadProperty(ref json, name, edmType, entity);
            edmType = null;
        }

        return entity;
    }

    private static bool ReadSystemProperty(ref Utf8JsonReader json, string name, T entity)
    {
        switch (name)
        {
            case PropertyName.PartitionKey:
                entity.PartitionKey = json.GetString()!;
                return true;
            case PropertyName.RowKey:
                entity.RowKey = json.GetString()!;
                return true;
            case PropertyName.Timestamp:
                entity.Timestamp = (DateTimeOffset?)EdmValueReader.Read(ref json, EdmType.DateTime);
                return true;
            case PropertyName.ODataETag:
                entity.ETag = new ETag(json.GetString()!);
                return true;
            default:
                return name.StartsWith("odata.", StringComparison.Ordinal);
        }
    }

    private void ReadProperty(ref Utf8JsonReader json, string name, string? edmType, T entity)
    {
        if (shape is null)
            ((IDictionary<string, object?>)entity)[name] = EdmValueReader.Read(ref json, edmType);
        else if (shape.Find(name) is { } member)
            member.Read(ref json, entity);
        else
            json.Skip();
    }

    private static string? EdmTypeOf(ref Utf8JsonReader json) => json switch
    {
        _ when json.ValueTextEquals(EdmType.Int64) => EdmType.Int64,
        _ when json.ValueTextEquals(EdmType.DateTime) => EdmType.DateTime,
        _ when json.ValueTextEquals(EdmType.Double) => EdmType.Double,
        _ when json.ValueTextEquals(EdmType.Guid) => EdmType.Guid,
        _ when json.ValueTextEquals(EdmType.Binary) => EdmType.Binary,
        _ => null,
    };
}

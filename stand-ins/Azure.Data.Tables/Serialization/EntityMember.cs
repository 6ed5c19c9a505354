using System.Reflection;
using System.Text.Json;

namespace Azure.Data.Tables.Serialization;

/// <summary>One stored property of a class of entities.</summary>
internal sealed class EntityMember(string name, PropertyInfo property)
{
    private readonly Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    public string Name => name;

    public void Write(Utf8JsonWriter json, object entity)
    {
        if (!property.CanRead)
            return;
        var value = property.GetValue(entity);
        EdmValueWriter.Write(json, name, value is Enum ? value.ToString() : value);
    }

    /// <summary>A null, and the name of an enum value that the class does not know, leave the property as it is.</summary>
    public void Read(ref Utf8JsonReader json, object entity)
    {
        if (!property.CanWrite)
            json.Skip();
        else if (EdmValueReader.Read(ref json, type) is { } value)
            property.SetValue(entity, value);
    }
}

using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Azure.Data.Tables.Serialization;

/// <summary>The stored properties of a class of entities: its public ones, but for those marked to be left out.</summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Shapes = new();

    private readonly Dictionary<string, EntityMember> members;

    private EntityShape(Type type) =>
        members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(IsStored)
            .Select(property => new EntityMember(NameOf(property), property))
            .ToDictionary(member => member.Name, StringComparer.Ordinal);

    public static EntityShape Of(Type type) => Shapes.GetOrAdd(type, static key => new EntityShape(key));

    public EntityMember? Find(string name) => members.GetValueOrDefault(name);

    public void Write(Utf8JsonWriter json, ITableEntity entity)
    {
        foreach (var member in members.Values)
            member.Write(json, entity);
    }

    // The four of ITableEntity go through the interface, where a class may implement them explicitly.
    private static bool IsStored(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && property.GetCustomAttribute<IgnoreDataMemberAttribute>() is null
        && property.Name is not (PropertyName.PartitionKey or PropertyName.RowKey or PropertyName.Timestamp or PropertyName.ETag);

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;
}

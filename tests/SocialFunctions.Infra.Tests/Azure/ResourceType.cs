namespace SocialFunctions.Infra.Tests.Azure;

/// <summary>What a resource type takes: path of a property (as in <c>resource-types.tsv</c>), its flags and kind.</summary>
internal sealed class ResourceType(string name, string source)
{
    private readonly Dictionary<string, ResourceProperty> properties = new(StringComparer.Ordinal);

    /// <summary>Such as <c>Microsoft.Web/sites@2024-11-01</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The file of Azure/bicep-types-az that says so.</summary>
    public string Source { get; } = source;

    public bool IsByName => properties.Keys.Any(path => path.StartsWith('<'));

    public void Add(string path, ResourceProperty property) => properties.Add(path, property);

    /// <summary>The property, or what stands for any name in its place; null when Azure takes none of that name.</summary>
    public ResourceProperty? Find(string above, string property) =>
        properties.GetValueOrDefault(Join(above, property)) ?? properties.GetValueOrDefault(Join(above, "*"));

    /// <summary>The path under which the properties of a property are listed.</summary>
    public string Within(string above, string property) =>
        properties.ContainsKey(Join(above, property)) ? Join(above, property) : Join(above, "*");

    public bool KnowsWithin(string path) => properties.Keys.Any(one =>
        one.Length > path.Length && one.StartsWith(path, StringComparison.Ordinal) && (path.Length == 0 || path[^1] == '>' || one[path.Length] is '.' or '['));

    /// <summary>Names of what must be said directly under a path.</summary>
    public IEnumerable<string> RequiredWithin(string path) => properties
        .Where(one => one.Value.IsRequired && one.Key.StartsWith(Join(path, ""), StringComparison.Ordinal))
        .Select(one => one.Key[Join(path, "").Length..])
        .Where(rest => !rest.Contains('.') && !rest.Contains('[') && !rest.StartsWith('<'));

    private static string Join(string above, string property) =>
        above.Length == 0 || above.EndsWith('>') ? above + property : $"{above}.{property}";
}

namespace SocialFunctions.Infra.Tests.Azure;

/// <summary>A property of a resource type; <see cref="Kind"/> is string, int, bool, array, object, any, or the values that it may have.</summary>
internal sealed record ResourceProperty(bool IsRequired, bool IsReadOnly, string Kind)
{
    /// <summary>Null where any value of the kind will do.</summary>
    public IReadOnlyList<string>? Values => Kind.Contains('\'') ? [.. Kind.Split('|').Select(value => value.Trim('\''))] : null;

    public bool Takes(string kind) => kind is "any" or "null" || Kind == "any" || kind == (Values is null ? Kind : "string");
}

using SocialFunctions.Infra.Tests.Azure;
using SocialFunctions.Infra.Tests.Bicep;

namespace SocialFunctions.Infra.Tests.Checks;

/// <summary>Resource types and versions, the properties that are set and those that are read, against what Azure takes.</summary>
internal static class ResourceCheck
{
    /// <summary>Bicep's own, beside what the type takes.</summary>
    private static readonly string[] OfBicep = ["parent", "scope", "dependsOn"];

    public static IEnumerable<string> Problems(IReadOnlyList<BicepFile> files) => files.SelectMany(file =>
        file.Of(DeclarationKind.Resource).SelectMany(resource => Set(file, resource))
            .Concat(file.Declarations.Where(one => one.Value is not null).SelectMany(one => Read(file, one))));

    private static IEnumerable<string> Set(BicepFile file, Declaration resource)
    {
        var at = $"{file.At(resource.Line)}: {resource.Name}";
        if (ResourceTypes.Find(resource.Of) is not { } type)
            return [$"{at}: {resource.Of} is not in resource-types.tsv; tooling/bicep/types.mjs adds it, if there is such a type."];
        var parent = resource.Body.Property("parent");
        if (parent is not null && Expressions.References(parent).First() is var up && file.Find(up.Name) is { Kind: DeclarationKind.Resource } above
            && resource.Of.Split('@')[0][..resource.Of.Split('@')[0].LastIndexOf('/')] != above.Of.Split('@')[0])
            return [$"{at} is no child of {above.Name}, which is a {above.Of}."];
        if (resource.IsExisting)
            return resource.Body.Property("name") is null ? [$"{at} has no name."] : [];
        var start = type.IsByName ? $"<{resource.Body.Property("name")?.Literal}>" : "";
        return type.IsByName && !type.KnowsWithin(start)
            ? [$"{at}: a {resource.Of} is not called {resource.Body.Property("name")?.Literal}."]
            : Object(file, type, resource.Body, start, isWhole: true).Select(problem => $"{problem} ({resource.Of})");
    }

    private static IEnumerable<string> Object(BicepFile file, ResourceType type, SyntaxNode given, string path, bool isWhole)
    {
        var names = given.Properties().Select(one => one.Name).ToList();
        foreach (var missing in type.RequiredWithin(path).Where(name => name != "*" && !names.Contains(name)))
            yield return $"{file.At(given.Line)}: {path}.{missing} is missing".Replace(": .", ": ", StringComparison.Ordinal);
        foreach (var (name, value) in given.Properties().Where(one => !isWhole || !OfBicep.Contains(one.Name)))
        {
            if (type.Find(path, name) is not { } property)
                yield return $"{file.At(value.Line)}: {name} is no property of {(path.Length == 0 ? "it" : path)}";
            else
                foreach (var problem in Value(file, type, property, value, type.Within(path, name)))
                    yield return problem;
        }
    }

    private static IEnumerable<string> Value(BicepFile file, ResourceType type, ResourceProperty property, SyntaxNode value, string path)
    {
        var kind = Expressions.KindOf(value, file);
        if (property.IsReadOnly)
            return [$"{file.At(value.Line)}: {path} can only be read"];
        if (!property.Takes(kind))
            return [$"{file.At(value.Line)}: {path} is {kind}, and must be {property.Kind}"];
        if (value.Literal is { } text && property.Values is { } values && !values.Contains(text))
            return [$"{file.At(value.Line)}: {path} is '{text}', and must be one of {string.Join(", ", values)}"];
        if (value.Type == "ternary_expression")
            return value.Children.Skip(1).SelectMany(choice => Value(file, type, property, choice, path));
        if (value.Type == "object" && type.KnowsWithin(path))
            return Object(file, type, value, path, isWhole: false);
        IEnumerable<SyntaxNode> items = value.Type switch { "array" => value.Children, "for_statement" => [value.Body()], _ => [] };
        return items.Where(item => item.Type == "object" && type.KnowsWithin(path + "[]"))
            .SelectMany(item => Object(file, type, item, path + "[]", isWhole: false));
    }

    private static IEnumerable<string> Read(BicepFile file, Declaration declaration)
    {
        foreach (var reference in Expressions.References(declaration.Value!))
        {
            if (file.Find(reference.Name) is not { Kind: DeclarationKind.Resource } resource || ResourceTypes.Find(resource.Of) is not { IsByName: false } type)
                continue;
            var path = "";
            foreach (var name in reference.Path)
            {
                if (type.Find(path, name) is null)
                {
                    yield return $"{file.At(reference.Line)}: {resource.Name} has no {string.Join('.', reference.Path)} ({resource.Of})";
                    break;
                }

                path = type.Within(path, name);
            }
        }
    }
}

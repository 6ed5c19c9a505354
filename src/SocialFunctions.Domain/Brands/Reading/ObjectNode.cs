using System.Text.Json;
using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>An object of the file. The keys that a reader asks for are the keys that it knows; <see cref="Close"/> refuses the others.</summary>
internal sealed partial class ObjectNode
{
    private readonly Node node;
    private readonly bool isObject;
    private readonly Dictionary<string, Node> given = [];
    private readonly List<string> known = [];

    public ObjectNode(Node node)
    {
        this.node = node;
        isObject = node.Json.ValueKind is JsonValueKind.Object;
        if (!isObject)
        {
            node.RefuseAs("an object", "{ … }");
            return;
        }

        foreach (var property in node.Json.EnumerateObject())
        {
            var value = new Node(property.Value, PathOf(property.Name), node.Errors);
            if (!given.TryAdd(property.Name, value))
                value.Refuse("is given twice: keep one");
        }
    }

    public Node? Find(string key)
    {
        known.Add(key);
        return given.TryGetValue(key, out var value) ? value : null;
    }

    /// <param name="right">What to write when the key is missing.</param>
    public Node? Need(string key, string right)
    {
        var value = Find(key);
        if (value is null && isObject)
            node.Errors.Add(new BrandFileError(PathOf(key), $"is missing: write {right}"));
        return value;
    }

    public void Close()
    {
        foreach (var (key, value) in given)
            if (!known.Contains(key))
                value.Refuse(Nearest.To(key, known) is { } meant
                    ? $"is not a known key: did you mean '{meant}'?"
                    : $"is not a known key: the known ones are {string.Join(", ", known)}");
    }

    private string PathOf(string key) => PlainKey().IsMatch(key) ? $"{node.Path}.{key}" : $"{node.Path}['{key}']";

    [GeneratedRegex("^[A-Za-z_$][A-Za-z0-9_$-]*$")]
    private static partial Regex PlainKey();
}

using System.Text.Json;

namespace SocialFunctions.Domain.Brands.Reading;

internal static class Lists
{
    /// <summary>Reads each item; a key that is absent gives an empty list.</summary>
    public static IReadOnlyList<T> Each<T>(this Node? list, Func<Node, T> read) =>
        list is not { } node ? [] : [.. Items(node).Select(read)];

    /// <summary>The same, and an empty list is refused.</summary>
    /// <param name="right">What to write into it.</param>
    public static IReadOnlyList<T> AtLeastOne<T>(this Node? list, string right, Func<Node, T> read)
    {
        if (list is { Json.ValueKind: JsonValueKind.Array } node && node.Json.GetArrayLength() == 0)
            node.Refuse($"is empty: write {right}");
        return list.Each(read);
    }

    /// <summary>Refuses each item whose key an earlier one had; a null key has failed before and is let pass.</summary>
    /// <param name="what">What the key is: <c>the id</c>.</param>
    public static IReadOnlyList<T> Unique<T>(this IReadOnlyList<T> items, Node? list, string what, string part, Func<T, string?> keyOf)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < items.Count; i++)
            if (keyOf(items[i]) is { Length: > 0 } key && !seen.Add(key))
                list!.Value.Errors.Add(new BrandFileError(
                    $"{list.Value.Path}[{i}]{part}", $"'{key}' is {what} of an earlier one: write another"));
        return items;
    }

    public static IEnumerable<Node> Items(Node node)
    {
        if (node.Json.ValueKind is not JsonValueKind.Array)
        {
            node.RefuseAs("a list", "[ … ]");
            return [];
        }

        return node.Json.EnumerateArray().Select((item, i) => new Node(item, $"{node.Path}[{i}]", node.Errors));
    }
}

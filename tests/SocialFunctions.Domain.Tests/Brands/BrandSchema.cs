using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests.Brands;

/// <summary>The schema of brand files, beside the sample that it is walked over.</summary>
internal static partial class BrandSchema
{
    private static readonly JsonObject Schema =
        JsonNode.Parse(File.ReadAllText(RepositoryRoot.Of("samples", "brand.schema.json")))!.AsObject();

    /// <summary>Paths of the sample that differ in more than the number of an item, with the schema of each.</summary>
    public static IReadOnlyList<(string Path, JsonObject Schema)> Visited { get; } =
        [.. Walk("", JsonNode.Parse(BrandJson.Sample), Schema).DistinctBy(visit => (AnyItem().Replace(visit.Path, "[]"), visit.Schema))];

    public static IEnumerable<(string Path, JsonObject Schema)> Objects() =>
        Visited.Where(visit => visit.Schema["properties"] is not null).DistinctBy(visit => visit.Schema.GetPath());

    /// <summary>Every schema in the file that a value can meet, reached from its root.</summary>
    public static HashSet<JsonObject> Values()
    {
        var all = new HashSet<JsonObject>();
        var open = new Queue<JsonObject>([Schema]);
        while (open.TryDequeue(out var next))
        {
            var schema = Followed(next);
            if (!all.Add(schema))
                continue;
            foreach (var (_, property) in schema["properties"]?.AsObject() ?? [])
                open.Enqueue(property!.AsObject());
            if (schema["items"] is JsonObject items)
                open.Enqueue(items);
        }

        return all;
    }

    public static string Below(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    public static List<string> Keys(JsonObject properties) =>
        [.. properties.Select(property => property.Key).Order(StringComparer.Ordinal)];

    /// <summary>Each value of the document that the schema speaks of, with the schema that it has to meet, references followed.</summary>
    private static IEnumerable<(string Path, JsonObject Schema)> Walk(string path, JsonNode? value, JsonObject schema)
    {
        schema = Followed(schema);
        yield return (path, schema);
        var below = value switch
        {
            JsonObject o => o.SelectMany(each => Walk(Below(path, each.Key), each.Value, schema["properties"]![each.Key]!.AsObject())),
            JsonArray a => a.SelectMany((each, i) => Walk($"{path}[{i}]", each, schema["items"]!.AsObject())),
            _ => [],
        };
        foreach (var visit in below)
            yield return visit;
    }

    private static JsonObject Followed(JsonObject schema) => (string?)schema["$ref"] is { } reference
        ? Schema["$defs"]![reference["#/$defs/".Length..]]!.AsObject()
        : schema;

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex AnyItem();
}

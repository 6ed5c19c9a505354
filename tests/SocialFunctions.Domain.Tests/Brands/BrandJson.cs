using System.Text.Json.Nodes;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests.Brands;

/// <summary>Brand files to read: a small one and the sample, with values set, added or taken away by path.</summary>
internal static class BrandJson
{
    public const string Small = """
        {
          "id": "acme", "name": "Acme", "language": "en", "timeZone": "Europe/Madrid",
          "departments": [
            { "id": "service", "name": "Service", "hours": { "week": { "monday": [{ "from": "09:00", "to": "14:00" }] } } },
            { "id": "sales", "name": "Sales", "hours": { "week": { "monday": [{ "from": "09:00", "to": "14:00" }] } } }
          ],
          "routing": [{ "name": "Everything", "department": "service" }],
          "report": { "recipients": ["ana@acme.example"], "hour": 8, "from": "report@acme.example" }
        }
        """;

    /// <summary>The path of a week in <see cref="Small"/>.</summary>
    public const string Week = "departments[1].hours.week";

    public static string Sample { get; } = File.ReadAllText(RepositoryRoot.Of("samples", "brand.json"));

    public static Brand Read(string json) => Assert.IsType<BrandFileResult.Valid>(BrandFile.Read(json)).Brand;

    public static IReadOnlyList<BrandFileError> Errors(string json) =>
        BrandFile.Read(json) is BrandFileResult.Invalid invalid ? invalid.Errors : [];

    /// <param name="path">Such as <c>departments[0].hours.week</c>; the last key may be new.</param>
    /// <param name="value">JSON; null takes the key away.</param>
    public static string With(this string json, string path, string? value)
    {
        var root = JsonNode.Parse(json)!;
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        var parent = steps[..^1].Aggregate(root, (node, step) => step[0] == '[' ? node[Index(step)]! : node[step]!);
        if (steps[^1][0] == '[')
            parent[Index(steps[^1])] = JsonNode.Parse(value!);
        else if (value is null)
            parent.AsObject().Remove(steps[^1]);
        else
            parent[steps[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }

    private static int Index(string step) => int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture);
}

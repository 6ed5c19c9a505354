using System.Text.Json;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>Thresholds of the storm levels 1 to 6; what is absent keeps its default.</summary>
internal static class StormReader
{
    private const int Levels = 6;
    private const int Most = 1_000_000;

    public static StormThresholds Read(Node? value)
    {
        var defaults = new StormThresholds();
        if (value is not { } node)
            return defaults;
        var storm = new ObjectNode(node);
        var result = new StormThresholds
        {
            Deviations = Increasing(storm.Find("deviations"), item => item.Number(0.1, Most)) ?? defaults.Deviations,
            Voices = Increasing(storm.Find("voices"), item => item.Whole(1, Most)) ?? defaults.Voices,
            DefaultExpected = storm.Find("defaultExpected")?.Number(0, Most) ?? defaults.DefaultExpected,
        };
        storm.Close();
        return result;
    }

    private static IReadOnlyList<T>? Increasing<T>(Node? list, Func<Node, T> read)
        where T : struct, IComparable<T>
    {
        if (list is not { } node)
            return null;
        var values = list.Each(read);
        if (node.Json.ValueKind is JsonValueKind.Array && values.Count != Levels)
            node.Refuse($"has {values.Count} values: write {Levels}, one for each level");
        for (var i = 1; i < values.Count; i++)
            // A default is a value that was refused already.
            if (!values[i].Equals(default(T)) && values[i].CompareTo(values[i - 1]) <= 0)
                node.Errors.Add(new BrandFileError(
                    $"{node.Path}[{i}]", FormattableString.Invariant($"{values[i]} is not above {values[i - 1]}: write values that increase")));
        return values;
    }
}

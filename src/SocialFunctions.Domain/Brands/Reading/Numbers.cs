using System.Globalization;
using System.Text.Json;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>Values that are numbers or true and false. What fails is refused and comes back as 0 or false.</summary>
internal static class Numbers
{
    public static int Whole(this Node node, int least, int most)
    {
        if (node.Json.ValueKind is JsonValueKind.Number && node.Json.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        node.RefuseAs("a whole number here", Invariant($"one from {least} to {most}"));
        return 0;
    }

    public static double Number(this Node node, double least, double most)
    {
        if (node.Json.ValueKind is JsonValueKind.Number && node.Json.TryGetDouble(out var number) && number >= least && number <= most)
            return number;
        node.RefuseAs("a number here", Invariant($"one from {least} to {most}"));
        return 0;
    }

    public static bool Flag(this Node node)
    {
        if (node.Json.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return node.Json.GetBoolean();
        node.RefuseAs("true or false", "one of the two without quotes");
        return false;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

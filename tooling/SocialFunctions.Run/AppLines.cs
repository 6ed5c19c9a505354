namespace SocialFunctions.Run;

/// <summary>What of the app's own output the person at the terminal sees: what went wrong, not each call.</summary>
internal static class AppLines
{
    private static readonly string[] Worth = ["warn:", "fail:", "crit:", "error", "Brand__", "brand.json"];

    public static void Shown(string line)
    {
        if (Worth.Any(mark => line.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            Say.Line(line);
    }
}

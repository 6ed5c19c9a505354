namespace SocialFunctions.Evaluation;

/// <summary>The countries of the corpus, by the language that its messages from there are written in.</summary>
internal static class Countries
{
    private static readonly string[] English =
    [
        "us", "gb", "ie", "au", "nz", "ca", "za", "in", "ng", "ke", "gh", "ph", "pk", "sg", "bd", "bs", "bb", "bw", "bz", "cm", "fj", "gm",
        "gy", "hk", "jm", "lk", "lr", "mt", "mu", "mw", "my", "na", "pg", "rw", "sl", "tt", "tz", "ug", "zm", "zw",
    ];

    private static readonly string[] Spanish =
    [
        "es", "mx", "ar", "uy", "cl", "pe", "co", "ec", "cr", "bo", "cu", "do", "gq", "gt", "hn", "ni", "pa", "pr", "py", "sv", "ve",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Spanish, .. English];

    public static string Language(string country) => English.Contains(country) ? "en" : "es";
}

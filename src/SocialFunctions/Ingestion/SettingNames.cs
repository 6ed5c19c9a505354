using Microsoft.Extensions.Configuration;

namespace SocialFunctions.Ingestion;

/// <summary>
/// The networks' names within the names of settings. Azure lets such a name hold letters, digits, <c>.</c> and <c>_</c> only, so
/// <c>Hooks__google_reviews__Audience</c> says the same as <c>Hooks__google-reviews__Audience</c>.
/// </summary>
internal static class SettingNames
{
    /// <summary>The name that a key stands for.</summary>
    public static string Read(string key) => key.Replace('_', '-');

    /// <summary>The section of that name; where both spellings are given, the network's own.</summary>
    public static IConfigurationSection Section(IConfiguration parent, string name) =>
        parent.GetSection(name) is var section && section.Exists() ? section : parent.GetSection(name.Replace('-', '_'));

    /// <summary>Names that stand in both spellings: one of the two would be ignored.</summary>
    public static IEnumerable<string> Problems(IConfigurationSection parent) => parent.GetChildren()
        .Where(section => Read(section.Key) != section.Key && parent.GetSection(Read(section.Key)).Exists())
        .Select(section => $"{section.Path.Replace(":", "__", StringComparison.Ordinal)} is written twice, with - and with _: keep one.");
}

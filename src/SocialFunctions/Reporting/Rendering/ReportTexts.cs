using System.Globalization;
using System.Resources;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>The words of the report in one language, from the resource files; never by the machine's culture.</summary>
public sealed class ReportTexts
{
    private static readonly ResourceManager Resources =
        new("SocialFunctions.Reporting.Resources.ReportTexts", typeof(ReportTexts).Assembly);

    private ReportTexts(CultureInfo culture) => Culture = culture;

    public CultureInfo Culture { get; }

    /// <param name="language">The brand file's: <c>es</c> or <c>en</c>.</param>
    public static ReportTexts For(string language) => new(CultureInfo.GetCultureInfo(language));

    public string this[string key] => Resources.GetString(key, Culture)
        ?? throw new MissingManifestResourceException($"The report has no text '{key}'.");

    /// <summary>The text of <paramref name="key"/>, or null where the report has no word of its own for it.</summary>
    public string? Find(string key) => Resources.GetString(key, Culture);

    public string With(string key, params object[] values) => string.Format(Culture, this[key], values);

    /// <summary>Both languages have the same two forms: one, and every other number, zero among them.</summary>
    public string Plural(string key, long count, params object[] more) =>
        With(count == 1 ? key + "_One" : key + "_Other", [count.ToString("N0", Culture), .. more]);
}

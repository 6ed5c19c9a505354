using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.GoogleReviews;

/// <summary>
/// A review's comment as its author wrote it: for readers of another language Google's interface puts a translation before or behind it,
/// each under a line of its own.
/// </summary>
internal static class GoogleText
{
    private const string Translated = "(Translated by Google)";
    private const string Original = "(Original)";

    public static string Of(string? comment)
    {
        var text = PlainText.Of(comment);
        var translated = text.IndexOf(Translated, StringComparison.Ordinal);
        var original = text.IndexOf(Original, StringComparison.Ordinal);
        return (translated, original) switch
        {
            (0, > 0) => text[(original + Original.Length)..].Trim(),
            ( > 0, _) when original < 0 => text[..translated].Trim(),
            _ => text,
        };
    }
}

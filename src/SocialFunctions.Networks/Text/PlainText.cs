namespace SocialFunctions.Networks.Text;

/// <summary>The one way in which a text enters: plain, in NFC, without what nobody sees.</summary>
public static class PlainText
{
    /// <summary>Longest text in UTF-16 units: a table holds 32 Ki a string.</summary>
    public const int MaximumLength = 32_000;

    /// <summary>A text that is already plain: <c>&lt;3</c> stays what the person typed.</summary>
    public static string Of(string? text) => string.IsNullOrEmpty(text) ? "" : Tidy(VisibleText.Of(text));

    /// <summary>HTML: tags out, blocks on lines of their own, entities decoded, scripts and styles dropped.</summary>
    public static string OfHtml(string? html) => string.IsNullOrEmpty(html) ? "" : Of(HtmlText.Of(html));

    /// <summary>A name or title: one line, at most 200 units.</summary>
    public static string Line(string? text) => Cut(string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), 200);

    /// <summary>Lines without trailing spaces, at most one empty line between two, none around.</summary>
    private static string Tidy(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0))
                lines.Add(line);
        }

        return Cut(string.Join('\n', lines).Trim(), MaximumLength);
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();
    }
}

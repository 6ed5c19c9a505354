using System.Globalization;
using System.Text;

namespace SocialFunctions.Classification;

/// <summary>A text as the Language service may have it. Equal texts are one document.</summary>
internal sealed record ServiceDocument(string Text, string Language)
{
    /// <summary>More text elements than this and the service refuses the document.</summary>
    public const int Longest = 5_120;

    public int Characters => new StringInfo(Text).LengthInTextElements;

    /// <summary>Null when there is nothing to ask: no words, or a language that the embedded lists keep for themselves.</summary>
    public static ServiceDocument? Of(string text, string language) =>
        language is "es" or "en" && !string.IsNullOrWhiteSpace(text) ? new(Whole(Cut(text)), language) : null;

    /// <summary>A text element (a letter with its accents, a family of emoji) is kept whole or left out whole.</summary>
    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = 0;
        for (var elements = 0; elements < Longest && end < text.Length; elements++)
            end += StringInfo.GetNextTextElementLength(text, end);
        return text[..end];
    }

    /// <summary>Half a surrogate pair is no text to JSON; it becomes the replacement character.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

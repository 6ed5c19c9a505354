using System.Text.RegularExpressions;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>LinkedIn's "little text", in which posts are written: mentions and hashtags in brackets, and reserved characters behind a backslash.</summary>
internal static partial class LittleText
{
    public static string Of(string? text) => string.IsNullOrEmpty(text) ? "" : PlainText.Of(Part().Replace(text, Plain));

    private static string Plain(Match part)
    {
        if (part.Groups["name"] is { Success: true } name)
            return Escape().Replace(name.Value, "$1");
        return part.Groups["tag"] is { Success: true } tag ? "#" + Escape().Replace(tag.Value, "$1") : part.Groups["character"].Value;
    }

    [GeneratedRegex(
        @"@\[(?<name>(?:[^\]\\]|\\.){1,200})\]\(urn:li:[^)\s]{1,100}\)|\{hashtag\|\\?\#\|(?<tag>(?:[^}\\]|\\.){1,200})\}|\\(?<character>[|{}@\[\]()<>#*_~\\])",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"\\(.)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}

using System.Text;
using System.Text.RegularExpressions;

namespace SocialFunctions.Docs.Tests.Links;

/// <summary>The links, anchors and code spans of a Markdown page; what stands in a fenced block is none of these.</summary>
internal sealed partial class MarkdownPage(string file, string text)
{
    private readonly IReadOnlyList<string> lines = [.. OutsideFences(text)];

    /// <summary>Path from the root.</summary>
    public string File { get; } = file;

    /// <summary>Where the page's links go, as they are written.</summary>
    public IEnumerable<string> Links => lines.SelectMany(line => Link().Matches(CodeSpan().Replace(line, "")).Select(link => link.Groups[1].Value));

    /// <summary>What stands between backticks.</summary>
    public IEnumerable<string> CodeSpans => lines.SelectMany(line => CodeSpan().Matches(line).Select(span => span.Groups[1].Value));

    /// <summary>What a link may name after <c>#</c>: headings as GitHub names them, and <c>id</c>s of HTML.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (var heading in lines.Where(line => Heading().IsMatch(line)).Select(line => AnchorOf(Heading().Match(line).Groups[1].Value)))
            {
                // The second heading of a name is name-1, and so on.
                var anchor = heading;
                for (var again = 1; !anchors.Add(anchor); again++)
                    anchor = $"{heading}-{again}";
            }

            anchors.UnionWith(lines.SelectMany(line => Id().Matches(line).Select(id => id.Groups[1].Value)));
            return anchors;
        }
    }

    public static string AnchorOf(string heading)
    {
        // A link in a heading counts with its text.
        var plain = LinkText().Replace(heading.Trim(), "$1").ToLowerInvariant();
        var anchor = new StringBuilder();
        foreach (var letter in plain)
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
                anchor.Append(letter);
            else if (letter == ' ')
                anchor.Append('-');
        }

        return anchor.ToString();
    }

    private static IEnumerable<string> OutsideFences(string text)
    {
        var isInside = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                isInside = !isInside;
            else if (!isInside)
                yield return line;
        }
    }

    [GeneratedRegex(@"\]\(([^()\s]+(?:\([^()\s]*\))?)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("^#{1,6} (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex("""<[a-z]+ (?:id|name)="([^"]+)">""")]
    private static partial Regex Id();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();
}

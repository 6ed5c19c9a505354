using System.Xml.Linq;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Feed;

/// <summary>Plain text of a feed's elements.</summary>
internal static class FeedText
{
    /// <summary>By Atom's type attribute; RSS has none and means HTML.</summary>
    public static string Of(XElement? element)
    {
        if (element is null)
            return "";
        var isAtom = element.Name.NamespaceName is FeedNames.Atom or FeedNames.Atom03;
        var type = ((string?)element.Attribute("type"))?.Trim().ToLowerInvariant();
        return type switch
        {
            null when !isAtom => PlainText.OfHtml(element.Value),
            null or "text" or "text/plain" => PlainText.Of(element.Value),
            "xhtml" or "application/xhtml+xml" => PlainText.OfHtml(Inner(element)),
            "html" or "text/html" => PlainText.OfHtml(element.HasElements ? Inner(element) : element.Value),
            _ when isAtom => "",
            _ => PlainText.OfHtml(element.Value),
        };
    }

    /// <summary>Title, empty line, body; the title once where the body starts with it, as short messages do.</summary>
    public static string Compose(string title, string body)
    {
        if (title.Length == 0 || body.StartsWith(title.TrimEnd('…', '.'), StringComparison.Ordinal))
            return body;
        return PlainText.Of($"{title}\n\n{body}");
    }

    /// <summary>A short value such as an id or a link as it stands, null when there is none or it is too long to be stored as one.</summary>
    public static string? Value(string? text, int maximumLength = 2_000) =>
        text?.Trim() is { } trimmed && trimmed.Length > 0 && trimmed.Length <= maximumLength ? trimmed : null;

    private static string Inner(XElement element) =>
        string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
}

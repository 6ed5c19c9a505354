using System.Text.RegularExpressions;
using System.Xml.Linq;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Feed;

/// <summary>Feeds have names and no accounts: an author is a page of their own, else a name at a site.</summary>
internal static partial class FeedAuthor
{
    /// <summary>Of Atom's author, RSS's author or dc:creator; null when the element names nobody.</summary>
    public static Author? Of(XElement? element, FeedHead head)
    {
        if (element is null)
            return null;
        var isPerson = element.HasElements;
        var name = PlainText.Line(isPerson ? Child(element, "name") : WithoutMail(PlainText.Line(FeedText.Of(element))));
        var page = isPerson ? WebAddress.Of(Child(element, "uri") ?? Child(element, "url"), head.Base) : null;
        if (name.Length == 0 && page is null)
            return null;
        return new Author(page ?? $"{head.Base.Host}/{name.ToLowerInvariant()}", Name: name.Length > 0 ? name : null);
    }

    /// <summary>RSS's source: the publication that an aggregator took the item from.</summary>
    public static Author? OfSource(XElement? source, FeedHead head) =>
        WebAddress.Of((string?)source?.Attribute("url"), head.Base) is { } url
            ? new Author(new Uri(url).Host, Name: PlainText.Line(source!.Value) is { Length: > 0 } name ? name : null)
            : null;

    private static string? Child(XElement person, string name) =>
        person.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    /// <summary>RSS asks for "mail (name)"; the name is what people know, and an address is not ours to spread.</summary>
    private static string WithoutMail(string text)
    {
        var name = Mail().Replace(text, " ").Trim();
        return name.StartsWith('(') && name.EndsWith(')') ? name[1..^1] : name;
    }

    [GeneratedRegex(@"<?(mailto:)?[^\s@<>()]+@[^\s@<>()]+>?")]
    private static partial Regex Mail();
}
